export type { AnalyticsService } from './analytics-service.js';
export type { TrendPoint } from './trend.js';

import type { JsonObject } from '../json.js';
import { isMetricName } from '../objective/metric-name.js';
import type { Objective } from '../objective/objective.js';
import { parseKnown, parseObjective } from '../objective/parse-objective.js';

/**
 * Parses the objectives of one agreement. An element without `with` yields no state, so its
 * objective is only checked against all metrics of the agreement; those are gathered once, because
 * an agreement may hold as many such elements as metrics.
 */
export class ObjectiveReader {
  private everyMetric: ReadonlySet<string> | undefined;

  constructor(private readonly metrics: JsonObject) {}

  /** @param names keys of the element's `with` @throws ObjectiveError */
  read(text: string, names: readonly string[]): Objective {
    if (names.length > 0) return parseObjective(text, names);
    this.everyMetric ??= new Set(Object.keys(this.metrics).filter(isMetricName));
    return parseKnown(text, this.everyMetric);
  }
}

// Generated from openapi.yaml by "npm run generate". Do not edit.

export interface paths {
  '/api/info': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who this is, and whether its store answers */
    get: operations['getInfo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/latest/api-docs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest version of the contract */
    get: operations['getLatestApiDocs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/latest/docs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest version of the page */
    get: operations['getLatestDocs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/agreements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List agreements, ordered by id */
    get: operations['listAgreements'];
    put?: never;
    /**
     * Store an agreement
     * @description Everything evaluation relies on is checked: ids, time zone, metric names, windows, and each objective
     *     with the names of its `with`. References (`$ref`) to places in the document (`#/…`) are replaced by
     *     what they name; others are refused. Only the fields named here are kept.
     */
    post: operations['createAgreement'];
    /** Delete every agreement, with all states, bills and overrides */
    delete: operations['deleteAgreements'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/agreements/{agreementId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    /** Read an agreement */
    get: operations['getAgreement'];
    /**
     * Replace the top-level fields that are given
     * @description Fields that are not sent stay as they are; fields that an agreement does not have are ignored. Keys that begin with `$` are refused.
     */
    put: operations['changeAgreement'];
    post?: never;
    /** Delete an agreement with its states, bills and overrides */
    delete: operations['deleteAgreement'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/agreements/{agreementId}/terms/guarantees': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    /** The guarantees that an agreement gives */
    get: operations['listTermsGuarantees'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/agreements/{agreementId}/terms/guarantees/{guaranteeId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a guarantee */
        guaranteeId: components['parameters']['guaranteeId'];
      };
      cookie?: never;
    };
    /** One guarantee of an agreement */
    get: operations['getTermsGuarantee'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/api-docs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This contract as one document */
    get: operations['getApiDocs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/bills/{agreementId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    /**
     * The bill of each month
     * @description One item per monthly period between `from` and `to`, counted from the beginning of the agreement in its time zone; without them, from that beginning to now. A month nobody has billed is open.
     */
    get: operations['listBills'];
    put?: never;
    post?: never;
    /** Delete the bills of an agreement */
    delete: operations['deleteBills'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/bills/{agreementId}/{billId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Beginning of the month in seconds since 1970 */
        billId: components['parameters']['billId'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Store, change or close a bill
     * @description A closed bill stays as it is: 403.
     */
    put: operations['putBill'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/docs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This contract as a page */
    get: operations['getDocs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/docs/{asset}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description A file of the page */
        asset: 'viewer.js' | 'page.css';
      };
      cookie?: never;
    };
    /** A script or style sheet of the page */
    get: operations['getDocsAsset'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List stored states of all agreements */
    get: operations['listStates'];
    put?: never;
    post?: never;
    /** Delete every state */
    delete: operations['deleteStates'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    /** List the stored states of an agreement, without evaluation */
    get: operations['listStatesOf'];
    put?: never;
    post?: never;
    /** Delete the states of an agreement */
    delete: operations['deleteStatesOf'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/filtered': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    /**
     * Find records of stored states
     * @description `scope.<key>=<value>` narrows by scope: values compare as text, and as numbers where the whole text
     *     is one; `*` asks only for the key. Without scope keys the answer is one item per record, oldest first.
     *     With scope keys the evidences of the records are grouped by the value of the last key.
     */
    get: operations['filterStates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/guarantees': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    /**
     * Evaluate the guarantees of an agreement
     * @description Every collector is asked and every state stored before the first byte of the answer. `scope.<key>=<value>`
     *     (ours) evaluates only elements with these values. The token of the cookie `accessToken`, else of the header
     *     `x-access-token`, is shown to the collectors as a cookie. A failed evaluation is 500; `errors` names the metric and what
     *     its collector answered.
     */
    get: operations['evaluateGuarantees'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/guarantees/{guaranteeId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a guarantee */
        guaranteeId: components['parameters']['guaranteeId'];
      };
      cookie?: never;
    };
    /**
     * Evaluate one guarantee, or read what is stored of it
     * @description With `lasts`, `withNoEvidences` or `evidences` nothing is evaluated: stored states come with their last
     *     record, those of the latest periods first.
     */
    get: operations['evaluateGuarantee'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/guarantees/{guaranteeId}/overrides': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a guarantee */
        guaranteeId: components['parameters']['guaranteeId'];
      };
      cookie?: never;
    };
    /** List the overrides of a guarantee */
    get: operations['listOverrides'];
    put?: never;
    /**
     * Store an override
     * @description The bill of the period must be stored and open: without one it is 404, closed it is 403. The
     *     registry keeps overrides and does not apply them: collectors read them here.
     */
    post: operations['createOverride'];
    /**
     * Delete an override
     * @description As for storing it, the bill of the period must be stored and open.
     */
    delete: operations['deleteOverride'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/guarantees/{guaranteeId}/penalty': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a guarantee */
        guaranteeId: components['parameters']['guaranteeId'];
      };
      cookie?: never;
    };
    /** Not offered */
    get: operations['getPenalty'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    /** List the stored states of the metrics of an agreement */
    get: operations['listMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/metrics/{metricId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Name of a metric */
        metricId: components['parameters']['metricId'];
      };
      cookie?: never;
    };
    /** List the stored states of one metric */
    get: operations['listMetric'];
    put?: never;
    /** Store a value of a metric */
    post: operations['storeMetric'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/metrics/{metricId}/increase': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Name of a metric */
        metricId: components['parameters']['metricId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add to a value of a metric
     * @description Increases at the same time all count. A state that is not there yet counts from 0.
     */
    post: operations['increaseMetric'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/metrics/{metricId}/records': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Name of a metric */
        metricId: components['parameters']['metricId'];
      };
      cookie?: never;
    };
    /** Records of the stored states of one metric, newest first in each state */
    get: operations['listMetricRecords'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/overrides': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Delete the overrides of an agreement */
    delete: operations['deleteOverridesOf'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/pricing': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    /** Not offered */
    get: operations['getPricing'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/pricing/billing/penalties': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    /** Not offered */
    get: operations['getPricingPenalties'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/quotas': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    /** Not offered */
    get: operations['listQuotas'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/quotas/{quotaId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a quota */
        quotaId: components['parameters']['quotaId'];
      };
      cookie?: never;
    };
    /** Not offered */
    get: operations['getQuota'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/rates': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    /** Not offered */
    get: operations['listRates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/states/{agreementId}/rates/{rateId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a rate */
        rateId: components['parameters']['rateId'];
      };
      cookie?: never;
    };
    /** Not offered */
    get: operations['getRate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List templates, ordered by id */
    get: operations['listTemplates'];
    put?: never;
    /**
     * Store a template
     * @description References (`$ref`) to places in the template (`#/…`) are replaced by what they name; references to files or addresses are refused and never opened.
     */
    post: operations['createTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v6/templates/{templateId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a template */
        templateId: components['parameters']['templateId'];
      };
      cookie?: never;
    };
    /** Read a template */
    get: operations['getTemplate'];
    put?: never;
    post?: never;
    /** Delete a template */
    delete: operations['deleteTemplate'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/commons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Name and version in the shape of Governify services */
    get: operations['getCommons'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/commons/infrastructure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Services of the catalogue that agreements can name
     * @description Addresses of HTTP services alone, without user names, passwords or queries. Nothing here changes the catalogue.
     */
    get: operations['getInfrastructure'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/heapStats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Memory of the process in MB */
    get: operations['getHeapStats'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/telemetry/list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Recent requests, newest first
     * @description Route template, method, status and times: never a header, a body or a query.
     */
    get: operations['listSpans'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/telemetry/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Requests, statuses and latency of each route since the start */
    get: operations['getTelemetryMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/telemetry/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether telemetry is on, and how much it holds */
    get: operations['getTelemetryStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description An agreement of iAgree 5.2
     * @example {
     *       "id": "tpa-1",
     *       "version": "1.0.0",
     *       "type": "agreement",
     *       "context": {
     *         "validity": {
     *           "initial": "2025-01-01",
     *           "timeZone": "Europe/Madrid"
     *         },
     *         "definitions": {
     *           "schemas": {},
     *           "scopes": {}
     *         }
     *       },
     *       "terms": {
     *         "metrics": {
     *           "UPTIME": {
     *             "collector": {
     *               "infrastructurePath": "status-backend",
     *               "endpoint": "/api/v1/computations",
     *               "type": "POST-GET-V1-STATUS",
     *               "config": {}
     *             },
     *             "measure": {
     *               "endpoint": "/flows/uptime",
     *               "params": {}
     *             }
     *           }
     *         },
     *         "guarantees": [
     *           {
     *             "id": "UPTIME_OK",
     *             "scope": {
     *               "site": {
     *                 "name": "Site",
     *                 "type": "string",
     *                 "default": "*"
     *               }
     *             },
     *             "of": [
     *               {
     *                 "scope": {
     *                   "site": "north"
     *                 },
     *                 "objective": "UPTIME >= 99.5",
     *                 "with": {
     *                   "UPTIME": {}
     *                 },
     *                 "window": {
     *                   "type": "static",
     *                   "period": "daily",
     *                   "initial": "2025-01-01"
     *                 }
     *               }
     *             ]
     *           }
     *         ]
     *       }
     *     }
     */
    Agreement: {
      context?: {
        [key: string]: unknown;
      };
      /** @example tpa-1 */
      id: string;
      templateId?: string;
      terms?: {
        [key: string]: unknown;
      };
      /** @example agreement */
      type?: string;
      /** @example 1.0.0 */
      version?: string;
    };
    /**
     * @description Other fields are accepted and not kept
     * @example {
     *       "version": "1.1.0"
     *     }
     */
    AgreementChange: {
      context?: {
        [key: string]: unknown;
      };
      /** @description If given, the id of the path */
      id?: string;
      templateId?: string;
      terms?: {
        [key: string]: unknown;
      };
      type?: string;
      version?: string;
    } & {
      [key: string]: unknown;
    };
    /**
     * @example {
     *       "agreementId": "tpa-1",
     *       "billId": "1740783600",
     *       "state": "open",
     *       "period": {
     *         "from": "2025-02-28T23:00:00.000Z",
     *         "to": "2025-03-31T21:59:59.999Z"
     *       }
     *     }
     */
    Bill: {
      agreementId: string;
      /** @description Beginning of the period in seconds since 1970 */
      billId: string;
      closeDate?: string;
      period: {
        from: string;
        to: string;
      };
      /** @enum {string} */
      state: 'open' | 'closed';
    };
    Commons: {
      /** @enum {string} */
      requestLogging: 'true' | 'false';
      serviceName: string;
      serviceVersion: string;
      title: string;
      version: string;
    };
    /**
     * @example {
     *       "code": 404,
     *       "message": "There is no agreement with id: tpa-1"
     *     }
     */
    Error: {
      /** @description The HTTP status */
      code: number;
      errors?: {
        message: string;
        /** @description Metric whose collector failed */
        metric?: string;
        /** @description Place in the body or the name of a parameter */
        path?: string;
        /** @description Place in the text of an objective, counted from 0 */
        position?: number;
        /** @description HTTP status the collector answered */
        status?: number;
      }[];
      message: string;
    };
    /** @description Evidences of all records with one value of the last scope key */
    FoundGroup: {
      /** @description The value */
      _id: unknown;
      evidences: unknown[][];
    };
    /** @description One record of a state */
    FoundRecord: {
      agreementId: string;
      id: string;
      period: components['schemas']['Period'];
      records: components['schemas']['Record'];
      scope: components['schemas']['Scope'];
      stateType: string;
      window?: {
        [key: string]: unknown;
      };
    };
    Guarantee: {
      id: string;
      of: {
        [key: string]: unknown;
      }[];
    } & {
      [key: string]: unknown;
    };
    /** @description Values in MB, except counts */
    HeapStats: {
      [key: string]: number;
    };
    Info: {
      /** @example status-registry */
      name: string;
      /** @enum {string} */
      store: 'up' | 'down';
      /** @example 1.0.0 */
      version: string;
    };
    /** @description Groups of services; a leaf is a base URL */
    Infrastructure: {
      [key: string]: unknown;
    };
    /** @description A stored state with its last record */
    LastRecord: {
      agreementId: string;
      id: string;
      period: components['schemas']['Period'];
      record: components['schemas']['Record'];
      /** @description Evidences of the record */
      record_size: number;
      scope: components['schemas']['Scope'];
      stateType: string;
      window?: {
        [key: string]: unknown;
      };
    };
    /**
     * @description Without a period it is the running one of `window` (monthly without), counted from the beginning
     *     of the agreement in its time zone.
     * @example {
     *       "scope": {
     *         "site": "north"
     *       }
     *     }
     */
    MetricIncrease: {
      /** @default 1 */
      by?: number;
      period?: components['schemas']['Period'];
      scope?: components['schemas']['Scope'];
      window?: {
        [key: string]: unknown;
      };
    };
    /**
     * @description Other fields are accepted and not kept
     * @example {
     *       "id": "tpa-1",
     *       "version": "1.0.0",
     *       "type": "agreement",
     *       "context": {
     *         "validity": {
     *           "initial": "2025-01-01",
     *           "timeZone": "Europe/Madrid"
     *         },
     *         "definitions": {
     *           "schemas": {},
     *           "scopes": {}
     *         }
     *       },
     *       "terms": {
     *         "metrics": {
     *           "UPTIME": {
     *             "collector": {
     *               "infrastructurePath": "status-backend",
     *               "endpoint": "/api/v1/computations",
     *               "type": "POST-GET-V1-STATUS",
     *               "config": {}
     *             },
     *             "measure": {
     *               "endpoint": "/flows/uptime",
     *               "params": {}
     *             }
     *           }
     *         },
     *         "guarantees": [
     *           {
     *             "id": "UPTIME_OK",
     *             "scope": {
     *               "site": {
     *                 "name": "Site",
     *                 "type": "string",
     *                 "default": "*"
     *               }
     *             },
     *             "of": [
     *               {
     *                 "scope": {
     *                   "site": "north"
     *                 },
     *                 "objective": "UPTIME >= 99.5",
     *                 "with": {
     *                   "UPTIME": {}
     *                 },
     *                 "window": {
     *                   "type": "static",
     *                   "period": "daily",
     *                   "initial": "2025-01-01"
     *                 }
     *               }
     *             ]
     *           }
     *         ]
     *       }
     *     }
     */
    NewAgreement: {
      context?: {
        [key: string]: unknown;
      };
      /** @description 1 to 128 letters, digits, ".", "_" or "-" */
      id: string;
      templateId?: string;
      terms?: {
        [key: string]: unknown;
      };
      type?: string;
      version?: string;
    } & {
      [key: string]: unknown;
    };
    /**
     * @description Ids, if given, are those of the path
     * @example {
     *       "state": "closed",
     *       "period": {
     *         "from": "2025-02-28T23:00:00.000Z",
     *         "to": "2025-03-31T21:59:59.999Z"
     *       }
     *     }
     */
    NewBill: {
      agreementId?: string;
      billId?: string;
      /** @description Now when absent */
      closeDate?: string;
      period: {
        from: string;
        to: string;
      };
      /** @enum {string} */
      state: 'open' | 'closed';
    };
    /**
     * @description Without a period it is the running one, as for an increase
     * @example {
     *       "value": 99.9,
     *       "scope": {
     *         "site": "north"
     *       }
     *     }
     */
    NewMetricValue: {
      evidences?: unknown[];
      parameters?: {
        [key: string]: unknown;
      };
      period?: components['schemas']['Period'];
      scope?: components['schemas']['Scope'];
      value: number;
      window?: {
        [key: string]: unknown;
      };
    };
    /**
     * @example {
     *       "id": "o-1",
     *       "scope": {
     *         "priority": "P1"
     *       },
     *       "period": {
     *         "from": "2025-03-01T00:00:00.000Z",
     *         "to": "2025-03-31T23:59:59.999Z"
     *       },
     *       "evidences": {},
     *       "comment": "Agreed with the customer"
     *     }
     */
    NewOverride: {
      comment?: string;
      evidences?: unknown;
      id: string;
      period: {
        from: string;
        to: string;
      };
      scope: {
        [key: string]: unknown;
      };
    };
    /**
     * @example {
     *       "template": {
     *         "id": "uptime-v1-0-0",
     *         "type": "template",
     *         "version": "1.0.0",
     *         "context": {},
     *         "terms": {}
     *       }
     *     }
     */
    NewTemplate: {
      template: {
        /** @description Ends with a version, as `-v1-0-0` or `-v1-0-0-clone` */
        id: string;
        type: string;
      } & {
        [key: string]: unknown;
      };
    };
    /**
     * @example {
     *       "id": "o-1",
     *       "scope": {
     *         "priority": "P1"
     *       },
     *       "period": {
     *         "from": "2025-03-01T00:00:00.000Z",
     *         "to": "2025-03-31T23:59:59.999Z"
     *       },
     *       "evidences": {},
     *       "comment": "Agreed with the customer"
     *     }
     */
    Override: {
      comment?: string;
      evidences?: unknown;
      id: string;
      period: {
        from: string;
        to: string;
      };
      scope: {
        [key: string]: unknown;
      };
    };
    /**
     * @description Scope and beginning name the override; the rest of it may come along
     * @example {
     *       "scope": {
     *         "priority": "P1"
     *       },
     *       "period": {
     *         "from": "2025-03-01T00:00:00.000Z"
     *       }
     *     }
     */
    OverrideIdentity: {
      period: {
        from: string;
      } & {
        [key: string]: unknown;
      };
      scope: {
        [key: string]: unknown;
      };
    } & {
      [key: string]: unknown;
    };
    Period: {
      /** @example 2025-03-01T00:00:00.000Z */
      from: string;
      /** @example 2025-03-02T00:00:00.000Z */
      to: string;
    };
    Record: {
      evidences?: unknown[];
      metrics?: {
        [key: string]: components['schemas']['Value'];
      };
      missingMetrics?: string[];
      parameters?: {
        [key: string]: unknown;
      };
      /** @description When it was found */
      time: string;
      value: components['schemas']['Value'];
    };
    RouteMetrics: {
      count: number;
      latency: {
        /** @description Requests that took at most `leMs`; the last, without it, has all */
        buckets: {
          count: number;
          leMs: number | null;
        }[];
        maxMs: number;
        sumMs: number;
      };
      method: string;
      route: string;
      /** @description Requests by class of status, as `2xx` */
      statuses: {
        [key: string]: number;
      };
    };
    /**
     * @example {
     *       "site": "north"
     *     }
     */
    Scope: {
      [key: string]: unknown;
    };
    Span: {
      durationMs: number;
      method: string;
      requestId?: string;
      /** @description Template, never the address called */
      route: string;
      /** Format: date-time */
      startedAt: string;
      /** @description 0 when the caller left before the answer */
      status: number;
    };
    SpanList: {
      spans: components['schemas']['Span'][];
      spansCount: number;
    };
    /**
     * @description What is known last of a guarantee or metric, in one scope and period
     * @example {
     *       "stateType": "guarantees",
     *       "agreementId": "tpa-1",
     *       "id": "UPTIME_OK",
     *       "scope": {
     *         "site": "north"
     *       },
     *       "period": {
     *         "from": "2025-03-01T00:00:00.000Z",
     *         "to": "2025-03-02T00:00:00.000Z"
     *       },
     *       "value": true,
     *       "metrics": {
     *         "UPTIME": 99.9
     *       },
     *       "evidences": [
     *         {
     *           "id": "e1",
     *           "result": true
     *         }
     *       ]
     *     }
     */
    State: {
      agreementId: string;
      evidences: unknown[];
      id: string;
      /** @description Guarantees alone */
      metrics?: {
        [key: string]: components['schemas']['Value'];
      };
      /** @description Metrics that counted 0 because their collector had none */
      missingMetrics?: string[];
      /** @description Metrics alone */
      parameters?: {
        [key: string]: unknown;
      };
      period: components['schemas']['Period'];
      scope: components['schemas']['Scope'];
      /** @enum {string} */
      stateType: 'guarantees' | 'metrics';
      value: components['schemas']['Value'];
      /** @description Metrics alone */
      window?: {
        [key: string]: unknown;
      };
    };
    TelemetryMetrics: {
      requests: number;
      routes: components['schemas']['RouteMetrics'][];
      /** Format: date-time */
      since: string;
    };
    TelemetryStatus: {
      active: boolean;
      /** Format: date-time */
      since: string;
      spansCount: number;
      spansLimit: number;
    };
    /**
     * @example {
     *       "id": "uptime-v1-0-0",
     *       "type": "template",
     *       "version": "1.0.0",
     *       "context": {},
     *       "terms": {}
     *     }
     */
    Template: {
      /** @example uptime-v1-0-0 */
      id: string;
      /** @constant */
      type: 'template';
    } & {
      [key: string]: unknown;
    };
    Value: number | boolean;
  };
  responses: {
    /** @description The request breaks the contract or a rule; `errors` names the places */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The state of things does not allow it */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The role may not do this, or a bill is closed */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description A fault of the registry or, with `errors`, of a collector */
    InternalError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description There is no such thing */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description Not offered */
    NotImplemented: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The body is too large */
    PayloadTooLarge: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description No token, or one that is not valid */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The store cannot be reached now */
    Unavailable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The body is not application/json */
    UnsupportedMediaType: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    /** @description Only ids greater than this, the last of the page before */
    after: string;
    /** @description `x-next-after` of the page before */
    afterKey: string;
    /** @description Id of an agreement */
    agreementId: string;
    /** @description Beginning of the month in seconds since 1970 */
    billId: string;
    /** @description `true` asks the collectors even where an answer is kept (EVALUATION_CACHE_TTL_MS) */
    forceUpdate: string;
    /** @description ISO 8601; without `to` it is ignored. In a URL "+" is written %2B */
    from: string;
    /** @description Id of a guarantee */
    guaranteeId: string;
    /** @description Without dates the running period is evaluated; anything but `true` is then refused */
    lastPeriod: string;
    /** @description Most items of a page */
    limit: number;
    /** @description Name of a metric */
    metricId: string;
    /**
     * @description `true`, as without it: the periods of each guarantee's window that begin and end between the dates. Anything else: exactly
     *     from the one date to the other.
     */
    newPeriodsFromGuarantees: string;
    /** @description Id of a quota */
    quotaId: string;
    /** @description Id of a rate */
    rateId: string;
    /** @description Id of a template */
    templateId: string;
    /** @description ISO 8601; without `from` it is ignored */
    to: string;
  };
  requestBodies: never;
  headers: {
    /** @description Where the next page begins; absent on the last */
    NextAfter: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getInfo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Info'];
        };
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getLatestApiDocs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Where it is */
      302: {
        headers: {
          /** @description Path of it */
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getLatestDocs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Where it is */
      302: {
        headers: {
          /** @description Path of it */
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listAgreements: {
    parameters: {
      query?: {
        /** @description Only ids greater than this, the last of the page before */
        after?: components['parameters']['after'];
        /** @description Most items of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page; a full one may have a next */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'][];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createAgreement: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAgreement'];
      };
    };
    responses: {
      /** @description Stored */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example OK */
          'text/plain': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteAgreements: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Deleted */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example OK */
          'text/plain': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getAgreement: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The agreement */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  changeAgreement: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AgreementChange'];
      };
    };
    responses: {
      /** @description The changed agreement */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteAgreement: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Deleted */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example OK */
          'text/plain': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listTermsGuarantees: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Guarantee'][];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getTermsGuarantee: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a guarantee */
        guaranteeId: components['parameters']['guaranteeId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Guarantee'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getApiDocs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OpenAPI 3.1 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listBills: {
    parameters: {
      query?: {
        /** @description ISO 8601; without `to` it is ignored. In a URL "+" is written %2B */
        from?: components['parameters']['from'];
        /** @description ISO 8601; without `from` it is ignored */
        to?: components['parameters']['to'];
      };
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Bill'][];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteBills: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Deleted */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example OK */
          'text/plain': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  putBill: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Beginning of the month in seconds since 1970 */
        billId: components['parameters']['billId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewBill'];
      };
    };
    responses: {
      /** @description Changed */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example OK */
          'text/plain': string;
        };
      };
      /** @description Stored */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example OK */
          'text/plain': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getDocs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html><title>Registry</title> */
          'text/html': string;
        };
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getDocsAsset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description A file of the page */
        asset: 'viewer.js' | 'page.css';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example body { margin: 0; } */
          'text/css': string;
          /** @example export {}; */
          'text/javascript': string;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listStates: {
    parameters: {
      query?: {
        /** @description `x-next-after` of the page before */
        after?: components['parameters']['afterKey'];
        /** @description Most items of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          'x-next-after': components['headers']['NextAfter'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'][];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteStates: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Deleted */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example OK */
          'text/plain': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listStatesOf: {
    parameters: {
      query?: {
        /** @description `x-next-after` of the page before */
        after?: components['parameters']['afterKey'];
        /** @description Most items of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          'x-next-after': components['headers']['NextAfter'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'][];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteStatesOf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Deleted */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example OK */
          'text/plain': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  filterStates: {
    parameters: {
      query?: {
        /** @description The same as `from` */
        at?: string;
        /** @description Where the period begins, as stored */
        from?: string;
        /** @description Id of the guarantee or metric */
        indicator?: string;
        /** @description Where the period ends, as stored */
        to?: string;
        /** @description Kind of state */
        type?: 'guarantees' | 'metrics';
      };
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was found */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': (
            components['schemas']['FoundRecord'] | components['schemas']['FoundGroup']
          )[];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  evaluateGuarantees: {
    parameters: {
      query?: {
        /** @description `true` asks the collectors even where an answer is kept (EVALUATION_CACHE_TTL_MS) */
        forceUpdate?: components['parameters']['forceUpdate'];
        /** @description ISO 8601; without `to` it is ignored. In a URL "+" is written %2B */
        from?: components['parameters']['from'];
        /** @description Without dates the running period is evaluated; anything but `true` is then refused */
        lastPeriod?: components['parameters']['lastPeriod'];
        /**
         * @description `true`, as without it: the periods of each guarantee's window that begin and end between the dates. Anything else: exactly
         *     from the one date to the other.
         */
        newPeriodsFromGuarantees?: components['parameters']['newPeriodsFromGuarantees'];
        /** @description ISO 8601; without `from` it is ignored */
        to?: components['parameters']['to'];
      };
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One state per guarantee, period and scope */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'][];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      503: components['responses']['Unavailable'];
    };
  };
  evaluateGuarantee: {
    parameters: {
      query?: {
        /** @description `false` leaves the evidences out */
        evidences?: string;
        /** @description `true` asks the collectors even where an answer is kept (EVALUATION_CACHE_TTL_MS) */
        forceUpdate?: components['parameters']['forceUpdate'];
        /** @description ISO 8601; without `to` it is ignored. In a URL "+" is written %2B */
        from?: components['parameters']['from'];
        /** @description Without dates the running period is evaluated; anything but `true` is then refused */
        lastPeriod?: components['parameters']['lastPeriod'];
        /** @description Most states read */
        lasts?: number;
        /**
         * @description `true`, as without it: the periods of each guarantee's window that begin and end between the dates. Anything else: exactly
         *     from the one date to the other.
         */
        newPeriodsFromGuarantees?: components['parameters']['newPeriodsFromGuarantees'];
        /** @description ISO 8601; without `from` it is ignored */
        to?: components['parameters']['to'];
        /** @description `false` leaves out states without evidences */
        withNoEvidences?: string;
      };
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a guarantee */
        guaranteeId: components['parameters']['guaranteeId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': (
            components['schemas']['State'] | components['schemas']['LastRecord']
          )[];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      503: components['responses']['Unavailable'];
    };
  };
  listOverrides: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a guarantee */
        guaranteeId: components['parameters']['guaranteeId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Override'][];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createOverride: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a guarantee */
        guaranteeId: components['parameters']['guaranteeId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewOverride'];
      };
    };
    responses: {
      /** @description Stored */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example OK */
          'text/plain': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteOverride: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a guarantee */
        guaranteeId: components['parameters']['guaranteeId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OverrideIdentity'];
      };
    };
    responses: {
      /** @description Deleted */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example OK */
          'text/plain': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getPenalty: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a guarantee */
        guaranteeId: components['parameters']['guaranteeId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      503: components['responses']['Unavailable'];
    };
  };
  listMetrics: {
    parameters: {
      query?: {
        /** @description `x-next-after` of the page before */
        after?: components['parameters']['afterKey'];
        /** @description Most items of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          'x-next-after': components['headers']['NextAfter'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'][];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listMetric: {
    parameters: {
      query?: {
        /** @description `x-next-after` of the page before */
        after?: components['parameters']['afterKey'];
        /** @description Most items of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Name of a metric */
        metricId: components['parameters']['metricId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          'x-next-after': components['headers']['NextAfter'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'][];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  storeMetric: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Name of a metric */
        metricId: components['parameters']['metricId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMetricValue'];
      };
    };
    responses: {
      /** @description The new state alone */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'][];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  increaseMetric: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Name of a metric */
        metricId: components['parameters']['metricId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['MetricIncrease'];
      };
    };
    responses: {
      /** @description The new state alone */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'][];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listMetricRecords: {
    parameters: {
      query?: {
        /** @description `x-next-after` of the page before */
        after?: components['parameters']['afterKey'];
        /** @description Most items of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Name of a metric */
        metricId: components['parameters']['metricId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The records of a page of states */
      200: {
        headers: {
          'x-next-after': components['headers']['NextAfter'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundRecord'][];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteOverridesOf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Deleted */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /** @example OK */
          'text/plain': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getPricing: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      503: components['responses']['Unavailable'];
    };
  };
  getPricingPenalties: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      503: components['responses']['Unavailable'];
    };
  };
  listQuotas: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      503: components['responses']['Unavailable'];
    };
  };
  getQuota: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a quota */
        quotaId: components['parameters']['quotaId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      503: components['responses']['Unavailable'];
    };
  };
  listRates: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      503: components['responses']['Unavailable'];
    };
  };
  getRate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of an agreement */
        agreementId: components['parameters']['agreementId'];
        /** @description Id of a rate */
        rateId: components['parameters']['rateId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      501: components['responses']['NotImplemented'];
      503: components['responses']['Unavailable'];
    };
  };
  listTemplates: {
    parameters: {
      query?: {
        /** @description Only ids greater than this, the last of the page before */
        after?: components['parameters']['after'];
        /** @description `*` stands for anything, all else for itself */
        id?: string;
        /** @description Most items of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page; a full one may have a next */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Template'][];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewTemplate'];
      };
    };
    responses: {
      /** @description The template */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Template'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a template */
        templateId: components['parameters']['templateId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Template'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a template */
        templateId: components['parameters']['templateId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Deleted */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getCommons: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Commons'];
        };
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getInfrastructure: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Infrastructure'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getHeapStats: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeapStats'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listSpans: {
    parameters: {
      query?: {
        /** @description Most requests answered */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SpanList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getTelemetryMetrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TelemetryMetrics'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getTelemetryStatus: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TelemetryStatus'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
}

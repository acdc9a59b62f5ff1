// Generated from openapi.yaml by "npm run generate". Do not edit.

export interface paths {
  '/analytics/compliance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How far is everything met, by catalog, control, severity or scope?
     * @description Judges controls by the period that holds the instant, as `GET /catalogs/{catalogId}/compliance`
     *     does, and counts them by `groupBy`. By a scope, a control counts once for each of its values,
     *     judged by the scope sets that have it.
     */
    get: operations['getComplianceAnalytics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/analytics/heatmap': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where and when do the results of a catalog fail?
     * @description Counts recorded slots by two axes. A cell that is left out has no results. At most 20,000
     *     cells: rows times columns.
     */
    get: operations['getHeatmap'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/analytics/trend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How did the results of a catalog or control come out over time?
     * @description Counts slots (control x scope set x period), each on the day its period begins in the
     *     catalog's time zone. A `fixed` window is the interval itself, weeks from Monday and months
     *     from the first; a `rolling` one is the last `days` days up to the end of the interval. A span
     *     without any result is a gap: its percentage is null, and what should be there is counted
     *     under `missing`. At most 1,000 points.
     */
    get: operations['getTrend'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assistants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List assistants */
    get: operations['listAssistants'];
    put?: never;
    /**
     * Set up an assistant
     * @description Off (503 `assistants-not-configured`) until a provider is configured; 429 when there are as many
     *     assistants as the administrator allows.
     */
    post: operations['createAssistant'];
    /** Delete all assistants with their threads */
    delete: operations['deleteAssistants'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assistants/{assistantId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assistantId: components['parameters']['assistantId'];
      };
      cookie?: never;
    };
    /** Read an assistant */
    get: operations['getAssistant'];
    put?: never;
    post?: never;
    /** Delete an assistant with its threads */
    delete: operations['deleteAssistant'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assistants/{assistantId}/instructions': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assistantId: components['parameters']['assistantId'];
      };
      cookie?: never;
    };
    /** Read what an assistant is told */
    get: operations['getAssistantInstructions'];
    /** Change what an assistant is told */
    put: operations['putAssistantInstructions'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/audit-log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who did what, newest first
     * @description Every change of a catalog, control, scope, user, setting and the like, and every sign-in.
     *     Secrets are masked: an entry shows that one changed, never what it was or became.
     */
    get: operations['listAuditLog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/audit-log/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download the audit log with its hashes, to keep it or to verify it offline
     * @description Oldest first. `npm run verify -- <file>` checks the JSON against what the ledger signed,
     *     without a network. In CSV the column `payload` is the text that `hash` covers.
     */
    get: operations['exportAuditLog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/audit-log/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Verify the chain of the audit log and what the ledger signed of it
     * @description Checks up to 20,000 entries from `from` on. Where `complete` is false, ask again with
     *     `next` as `from`.
     */
    get: operations['verifyAuditLog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/jwks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Public keys that verify access tokens
     * @description JSON Web Key Set (RFC 7517). A token names its key in the header `kid`; keys that sign no
     *     more leave the set when the last token they signed has run out.
     */
    get: operations['getTokenKeys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List catalogs with their compliance */
    get: operations['listCatalogs'];
    put?: never;
    /** Create a catalog (as a draft) */
    post: operations['createCatalog'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogs/{catalogId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    /** Read a catalog with its compliance */
    get: operations['getCatalog'];
    put?: never;
    post?: never;
    /**
     * Delete a catalog
     * @description A draft is gone for good. Only an administrator deletes a finalized catalog, or one together
     *     with its controls; results and evidence of a finalized one can still be read and verified.
     */
    delete: operations['deleteCatalog'];
    options?: never;
    head?: never;
    /**
     * Change a catalog (JSON merge patch, RFC 7396)
     * @description Of a finalized catalog only `description`, `ownerId`, `tags` and a later `endDate` change;
     *     make a new version for the rest.
     */
    patch: operations['updateCatalog'];
    trace?: never;
  };
  '/catalogs/{catalogId}/compliance': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    /** How far is the catalog met, now or at an instant? */
    get: operations['getCatalogCompliance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogs/{catalogId}/controls': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    /** List the controls of a catalog with their status */
    get: operations['listCatalogControls'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogs/{catalogId}/export': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    /**
     * Download a catalog as a document
     * @description `status-json` loses nothing; `oscal` is an OSCAL catalog, in which what OSCAL has no place for
     *     are properties of the name space `urn:status:catalog`; `csv` has the controls alone. None
     *     holds ids or values of secret parameters.
     */
    get: operations['exportCatalog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogs/{catalogId}/finalize': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Finalize a draft and all its controls, or nothing
     * @description Every control needs a known flow with valid parameters. All reasons that block are listed in
     *     `errors`; nothing is changed then.
     */
    patch: operations['finalizeCatalog'];
    trace?: never;
  };
  '/catalogs/{catalogId}/points': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    /** List the guarantee points of a catalog, newest period first */
    get: operations['listCatalogPoints'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogs/{catalogId}/points/calculations': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Compute the points that a past window lacks
     * @description Runs every control and scope set for each period that starts in `[from, to)` and has no
     *     verdict yet; with `force`, for every one. At most 1,000 runs a call.
     */
    post: operations['calculatePoints'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogs/{catalogId}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a draft of a finalized catalog, its next version
     * @description The draft has all its controls with their scope sets and schedules. Name and framework
     *     version together must be new.
     */
    post: operations['createCatalogVersion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogs/drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a draft catalog; only its name is needed */
    post: operations['createCatalogDraft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalogs/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a draft catalog from a document
     * @description JSON is either our own format (`"format": "status-catalog"`) or an OSCAL catalog (NIST OSCAL
     *     1.1 or 1.2). CSV has one control per row and a header; its columns are those of the CSV
     *     export, and only `name` must be there. At most 25 MB and 20,000 controls. All problems are
     *     reported at once, by JSON pointer or `line:column`, and then nothing is imported. Flows are
     *     found by their name and path; unknown ones are warnings. No address in a document is called.
     */
    post: operations['importCatalog'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/computations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List computations, newest period first */
    get: operations['listComputations'];
    put?: never;
    /**
     * Compute a metric for a scope and window (the registry's collector contract)
     * @description Answers with the path to poll. A finished or running group of the same control, scope and
     *     period is used again. `metric.params` and `config.backendUrl` are not believed: the control
     *     named by `config.controlId` says what runs.
     */
    post: operations['collectMetric'];
    /**
     * Delete computations for periods that ended by an instant, of a control or of all
     * @description As `DELETE /controls/{controlId}/computations`. One of the two parameters is needed; without
     *     `before`, all of the control's that have ended go.
     */
    delete: operations['deleteComputations'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/computations/{group}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a computation group */
        group: components['parameters']['group'];
      };
      cookie?: never;
    };
    /**
     * Follow a computation group, then read its result
     * @description 202 while it is queued, running or being evaluated; 200 once it ended, whichever way: `status`
     *     says how. `computations` holds the group's one value with a page of its evidences.
     */
    get: operations['getGroup'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/computations/{group}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a computation group */
        group: components['parameters']['group'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel a run that has not ended
     * @description It ends as `failed` with the error `cancelled` and without a verdict: its slot stays what an
     *     earlier run made of it. What its flow still posts is refused.
     */
    post: operations['cancelGroup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/computations/{group}/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a computation group */
        group: components['parameters']['group'];
      };
      cookie?: never;
    };
    /** Download a group with all its evidence, to verify it offline */
    get: operations['exportGroupEvidence'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/computations/{group}/results/{computationId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        computationId: string;
        /** @description Id of a computation group */
        group: components['parameters']['group'];
      };
      cookie?: never;
    };
    /** Read one computation with its evidences and where they come from */
    get: operations['getComputation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/computations/{group}/verification': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a computation group */
        group: components['parameters']['group'];
      };
      cookie?: never;
    };
    /** Verify the evidence of a group against its digest and its ledger receipt */
    get: operations['verifyGroup'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/computations/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand in the results of a run (flows only)
     * @description Only the token of the run opens this, so that nobody can write verdicts by hand. A batch
     *     under an Idempotency-Key that was taken before gets the first answer; after `done` nothing more is
     *     taken.
     */
    post: operations['storeComputations'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/config': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The areas of the API, and which of them are switched off */
    get: operations['listEndpointConfig'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/config/assistant/limit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many assistants there may be, and how many there are */
    get: operations['getAssistantLimit'];
    /** Set how many assistants there may be; not below how many there are */
    put: operations['putAssistantLimit'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/config/endpoints/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name of an area of the API, as `GET /config` lists it */
        key: components['parameters']['key'];
      };
      cookie?: never;
    };
    /** Read whether an area of the API is switched on */
    get: operations['getEndpointConfig'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Switch an area of the API on or off
     * @description Takes effect at once, on every backend. Calls of an area that is off are answered with 503
     *     `endpoint-disabled`. Areas that it takes to switch one on again cannot be switched off.
     */
    patch: operations['updateEndpointConfig'];
    trace?: never;
  };
  '/config/public': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a client has to know before anyone signs in */
    get: operations['getPublicConfig'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/controls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List controls of all catalogs */
    get: operations['listControls'];
    put?: never;
    /**
     * Create a complete control in a draft catalog
     * @description The parameters are checked against those the flow declares.
     */
    post: operations['createControl'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/controls/{controlId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    /** Read a control with its status and scope sets */
    get: operations['getControl'];
    put?: never;
    post?: never;
    /**
     * Delete a control
     * @description In a draft catalog and without results it is gone for good. Otherwise only an administrator
     *     deletes it, and its results and evidence can still be read and verified.
     */
    delete: operations['deleteControl'];
    options?: never;
    head?: never;
    /**
     * Change a control (JSON merge patch, RFC 7396)
     * @description Of a finalized control only `description`, `ownerId`, `tags` and a later `endDate` change;
     *     make a new version of its catalog for the rest.
     */
    patch: operations['updateControl'];
    trace?: never;
  };
  '/controls/{controlId}/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    /**
     * What did every period come to?
     * @description One slot per period and scope set that starts in `[from, to)`, periods without data included
     *     (verdict `missing`). At most 4,000 slots; the default range is the last 30 periods.
     */
    get: operations['getControlCalendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/controls/{controlId}/computations': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    /** List the computations of a control, newest period first */
    get: operations['listControlComputations'];
    put?: never;
    /**
     * Run a control now
     * @description Makes one computation group per scope set. `Location` leads to the first; all are in
     *     `groups`. Without a period the current one is computed.
     */
    post: operations['runControl'];
    /**
     * Delete the computations of a control for periods that ended by an instant
     * @description Computations and evidences go; runs, points, their digests and the ledger stay, so that a copy
     *     kept elsewhere can still be verified. Runs that have not ended are left alone.
     */
    delete: operations['deleteControlComputations'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/controls/{controlId}/computations/export': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    /**
     * Download the computations of a control, newest period first
     * @description All that match, however many, written as they are read. Cells that a spreadsheet would run as
     *     a formula begin with an apostrophe.
     */
    get: operations['exportControlComputations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/controls/{controlId}/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    /**
     * Download the sealed runs of a control with all their evidence, to verify it offline
     * @description By period, oldest first. With `GET /ledger/export` beside it, `status verify` also finds runs
     *     that were left out.
     */
    get: operations['exportControlEvidence'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/controls/{controlId}/finalize': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Finalize a draft control */
    patch: operations['finalizeControl'];
    trace?: never;
  };
  '/controls/{controlId}/panels': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    /**
     * List the panels that show a control
     * @description Served from what was stored with the link: it needs no Grafana.
     */
    get: operations['listControlPanels'];
    put?: never;
    /**
     * Link a panel to a control
     * @description The panel must exist when it is linked.
     */
    post: operations['linkControlPanel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/controls/{controlId}/panels/{linkId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
        linkId: components['parameters']['linkId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Remove the link to a panel; the panel stays */
    delete: operations['unlinkControlPanel'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/controls/{controlId}/schedule': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    /** When does the control run by itself? */
    get: operations['getControlSchedule'];
    /** Set when the control runs by itself */
    put: operations['putControlSchedule'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/controls/{controlId}/schedule/backfill': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Compute the periods of a past window that the control lacks
     * @description One run per scope set for each period that starts in `[from, to)` and has no verdict; with
     *     `force`, for every one. At most 1,000 runs a call; more is refused with their number.
     */
    post: operations['backfillControl'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/controls/drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a draft control; only catalog and name are needed */
    post: operations['createControlDraft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/docs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * This contract as a page
     * @description Off in production unless STATUS_DOCS is set; then it is not found. It loads nothing from elsewhere.
     */
    get: operations['getDocs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/docs/{asset}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description A file of the page */
        asset: 'viewer.js' | 'page.css';
      };
      cookie?: never;
    };
    /** A script or style sheet of the page of this contract */
    get: operations['getDocsAsset'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Server-sent events of runs, points, jobs and health
     * @description Each event has an id; give the last one seen as `Last-Event-ID` (or `after`) and the stream goes
     *     on from there. A comment line every 15 s keeps proxies from closing it. `event:` is one of
     *     run.updated, point.updated, job.updated, health.changed, resync (events were lost: read again).
     */
    get: operations['streamEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/flows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the flows that controls can use */
    get: operations['listFlows'];
    put?: never;
    /**
     * Create a flow, from a flow document or as a copy of another flow
     * @description Takes what `GET /flows/{flowId}` and the editor's export give. Identifiers are made anew,
     *     credentials are left out. The flow must have one endpoint (`http in`, POST) that leads to a
     *     `status-start` node, and use no node type that the runtime lacks.
     */
    post: operations['createFlow'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/flows/{flowId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        flowId: components['parameters']['flowId'];
      };
      cookie?: never;
    };
    /**
     * Read a flow with its nodes
     * @description Without credentials, which never leave the flow runtime.
     */
    get: operations['getFlow'];
    put?: never;
    post?: never;
    /** Delete a flow that no control uses */
    delete: operations['deleteFlow'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/flows/{flowId}/params': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        flowId: components['parameters']['flowId'];
      };
      cookie?: never;
    };
    /** List the parameters a flow declares */
    get: operations['listFlowParams'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/flows/{flowId}/test': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        flowId: components['parameters']['flowId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Run a flow once, for nobody
     * @description A dry run: nothing is stored, no point comes of it. Output that breaks the rules of results is
     *     answered with `ok` false and says what is wrong.
     */
    post: operations['testFlow'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/flows/editor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Go to the flow editor */
    get: operations['openFlowEditor'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/flows/tests/{testId}/results': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        testId: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hand in the results of a dry run (flows only) */
    post: operations['storeFlowTestResults'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/github/connection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The GitHub account that is read for evidence in one's own name */
    get: operations['getGitHubConnection'];
    put?: never;
    post?: never;
    /** Forget the connection and its token */
    delete: operations['disconnectGitHub'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/github/link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The GitHub account one can sign in with */
    get: operations['getGitHubLink'];
    put?: never;
    post?: never;
    /** Let the GitHub account sign in no more */
    delete: operations['unlinkGitHub'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/github/link/authorize': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Link a GitHub account, to sign in with it from now on
     * @description For browsers. Ends at `returnTo` with `?github=linked`, `denied`, `failed`, or `taken` when the
     *     account is linked to another user. Asks GitHub for no rights and keeps no token.
     */
    get: operations['linkGitHub'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/github/oauth/authorize': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Let GitHub be read for evidence in one's own name
     * @description For browsers. Ends at `returnTo` with `?github=connected`, `denied` or `failed`. The token that
     *     GitHub gives is stored encrypted and never shown.
     */
    get: operations['connectGitHub'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/github/oauth/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where GitHub sends browsers back to
     * @description Public, because a browser that comes from another site brings no SameSite=Strict cookie: who
     *     began, and for which session, stands in a sealed cookie of ten minutes that this browser alone
     *     has and that works once. The session must still last.
     */
    get: operations['finishGitHub'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/github/signIn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Sign in with the GitHub account that was linked to a user before
     * @description For browsers. Ends at `returnTo` signed in, or with `?github=` and why not: `denied` (GitHub was
     *     told no), `not-linked` (no user, or a disabled one, has linked this account), `failed`. GitHub
     *     stands for both factors: who linked the account was signed in with both.
     */
    get: operations['signInWithGitHub'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grafana/dashboards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make a dashboard, empty or with panels from templates */
    post: operations['createGrafanaDashboard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grafana/dashboards/{dashboardUid}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
      };
      cookie?: never;
    };
    /** Read a dashboard without its queries */
    get: operations['getGrafanaDashboard'];
    put?: never;
    post?: never;
    /** Delete a dashboard */
    delete: operations['deleteGrafanaDashboard'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grafana/dashboards/{dashboardUid}/duplicate': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Copy a dashboard, such as one that a file provides */
    post: operations['duplicateGrafanaDashboard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grafana/dashboards/{dashboardUid}/export': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
      };
      cookie?: never;
    };
    /** Export a dashboard as a file that can be imported */
    get: operations['exportGrafanaDashboard'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grafana/dashboards/{dashboardUid}/panels': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
      };
      cookie?: never;
    };
    /** List the panels of a dashboard, those of collapsed rows included */
    get: operations['listGrafanaPanels'];
    put?: never;
    /**
     * Add a panel from a named template
     * @description The query is built on the server, from the template and its parameters over the reporting views.
     *     If somebody else saves the dashboard meanwhile, it is read again and the panel added to that, once.
     */
    post: operations['addGrafanaPanel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grafana/dashboards/{dashboardUid}/panels/{panelId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
        panelId: components['parameters']['panelId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Remove a panel */
    delete: operations['deleteGrafanaPanel'];
    options?: never;
    head?: never;
    /**
     * Change title, place or parameters of a panel
     * @description `template` with `params` replaces the query; without it the query stays.
     */
    patch: operations['updateGrafanaPanel'];
    trace?: never;
  };
  '/grafana/dashboards/{dashboardUid}/panels/{panelId}/query': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
        panelId: components['parameters']['panelId'];
      };
      cookie?: never;
    };
    /** Read the queries of a panel */
    get: operations['getGrafanaQuery'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grafana/dashboards/{dashboardUid}/panels/queries': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
      };
      cookie?: never;
    };
    /** List the queries of all panels of a dashboard */
    get: operations['listGrafanaQueries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grafana/dashboards/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Import a dashboard as Grafana exports it
     * @description An existing dashboard is replaced only with `overwrite`, one that a file provides never. Its
     *     queries reach what the read-only role of Grafana may read, and nothing else.
     */
    post: operations['importGrafanaDashboard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grafana/datasources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List datasources, without their secrets */
    get: operations['listGrafanaDatasources'];
    put?: never;
    /** Add a datasource */
    post: operations['createGrafanaDatasource'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grafana/embed/{path}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Fetch a panel as Grafana shows it, for a frame of the same origin
     * @description Nothing but panels is reached this way; other paths are refused.
     */
    get: operations['embedGrafana'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grafana/folders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List folders of dashboards */
    get: operations['listGrafanaFolders'];
    put?: never;
    /** Make a folder */
    post: operations['createGrafanaFolder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grafana/folders/{folderUid}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        folderUid: components['parameters']['folderUid'];
      };
      cookie?: never;
    };
    /** Read a folder */
    get: operations['getGrafanaFolder'];
    put?: never;
    post?: never;
    /**
     * Delete an empty folder
     * @description Dashboards and folders in it would be deleted for good with it, so it must be empty.
     */
    delete: operations['deleteGrafanaFolder'];
    options?: never;
    head?: never;
    /** Rename or describe a folder */
    patch: operations['updateGrafanaFolder'];
    trace?: never;
  };
  '/grafana/folders/{folderUid}/dashboards': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        folderUid: components['parameters']['folderUid'];
      };
      cookie?: never;
    };
    /** List the dashboards of a folder */
    get: operations['listGrafanaFolderDashboards'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grafana/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find dashboards and folders */
    get: operations['searchGrafana'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Is the process alive? */
    get: operations['getLiveness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Can it serve? */
    get: operations['getReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jobs/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    /** Follow a job */
    get: operations['getJob'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ledger/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Find an entry of the ledger by its key or its digest
     * @description One of the two parameters is needed. Of several entries with one digest, the oldest.
     */
    get: operations['findLedgerEntry'];
    put?: never;
    /**
     * Enter a digest under a key that can stand for no other one
     * @description The same key and digest again give the first receipt (200). An entry proves that a digest was
     *     known then, never that what it stands for is true: verdicts are made of what runs hand in
     *     alone. Keys that begin with `group:`, `audit:` or `head:` are the backend's own. A flow may
     *     enter only `run:<group>` and `run:<group>:…` of the run whose token it has, and nobody else
     *     may. Each caller may enter 600 in a minute.
     */
    post: operations['enterInLedger'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ledger/entries/{seq}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Position in the ledger, from 0 */
        seq: number;
      };
      cookie?: never;
    };
    /** Read an entry of the ledger with its receipt */
    get: operations['getLedgerEntry'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ledger/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download the ledger with its receipts and its head, to verify it offline
     * @description Oldest first, as it is now. It holds digests and ids, no evidence and no names.
     */
    get: operations['exportLedger'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ledger/head': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How long the ledger is and what it ends in, signed
     * @description Keep it. A ledger that was cut or written anew since cannot bring it about again.
     */
    get: operations['getLedgerHead'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ledger/heads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the heads that were published, newest first
     * @description Published at each start and once a day, here and in the log of the backend.
     */
    get: operations['listLedgerHeads'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ledger/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Does the ledger answer? */
    get: operations['getLedgerHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ledger/key': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Public key that verifies ledger receipts */
    get: operations['getLedgerKey'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ledger/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Verify the chain of the ledger, its signatures and the heads that were published
     * @description Checks up to 20,000 entries from `from` on. Where `complete` is false, ask again with `next`
     *     as `from`.
     */
    get: operations['verifyLedger'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This contract */
    get: operations['getOpenApi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Compliance, what fails, recent runs and health on one page */
    get: operations['getOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/points': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List guarantee points, newest period first */
    get: operations['listPoints'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/points/{pointId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        pointId: string;
      };
      cookie?: never;
    };
    /** Read a guarantee point */
    get: operations['getPoint'];
    put?: never;
    post?: never;
    /**
     * Delete a guarantee point, leaving a tombstone with the reason
     * @description Its slot becomes `missing`, and compliance, trends and events follow. The point can still be
     *     read by its id, with its revisions; a newer run of the same slot makes it anew.
     */
    delete: operations['deletePoint'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/points/{pointId}/explanation': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        pointId: string;
      };
      cookie?: never;
    };
    /**
     * Why is the point what it is? Guarantee, metrics, run, evidence and source in one answer
     * @description Of a large run, examples: up to 20 computations, those that failed first among its first
     *     1,000, with up to 10 evidences each, those that do not hold first. `links` lead to everything.
     */
    get: operations['explainPoint'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/points/{pointId}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        pointId: string;
      };
      cookie?: never;
    };
    /** List the revisions of a guarantee point, the current one first */
    get: operations['listPointRevisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/points/computationGroup/{group}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a computation group */
        group: components['parameters']['group'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Correct the points that a run came to, by a superseding revision with a reason
     * @description Evidence and earlier revisions stay as they are. Compliance, trends and events follow the
     *     corrected result until a newer run of the same slot replaces it.
     */
    put: operations['correctPoints'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/points/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download guarantee points, newest period first
     * @description All that match, however many, written as they are read. Cells that a spreadsheet would run as
     *     a formula begin with an apostrophe.
     */
    get: operations['exportPoints'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List runs (computation groups), newest first */
    get: operations['listRuns'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scopes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List scopes */
    get: operations['listScopes'];
    put?: never;
    /** Define a scope */
    post: operations['createScope'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scopes/{scopeId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        scopeId: components['parameters']['scopeId'];
      };
      cookie?: never;
    };
    /** Read a scope */
    get: operations['getScope'];
    put?: never;
    post?: never;
    /** Delete a scope that no scope set uses */
    delete: operations['deleteScope'];
    options?: never;
    head?: never;
    /** Change a scope (JSON merge patch); its name stays once it is used */
    patch: operations['updateScope'];
    trace?: never;
  };
  '/scopes/sets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List scope sets */
    get: operations['listScopeSets'];
    put?: never;
    /** Give a control one more combination of scope values to be computed for */
    post: operations['createScopeSet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scopes/sets/{scopeSetId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        scopeSetId: components['parameters']['scopeSetId'];
      };
      cookie?: never;
    };
    /** Read a scope set */
    get: operations['getScopeSet'];
    /** Replace the values of a scope set */
    put: operations['putScopeSet'];
    post?: never;
    /** Delete a scope set; results it already has stay */
    delete: operations['deleteScopeSet'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/scopes/sets/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How many combinations and runs would these values make? */
    post: operations['previewScopeSets'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-account-roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Roles that the caller may give a service account, with the scopes of each */
    get: operations['listGrantableRoles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List service accounts by name; a DEVELOPER sees their own */
    get: operations['listServiceAccounts'];
    put?: never;
    /**
     * Create an account for a program
     * @description The account acts as `role` and within `scopes`, and never as more than its owner: it stops when
     *     the owner is disabled, and falls back to USER when the owner loses the role. An ADMIN gives any
     *     role, others USER or their own.
     */
    post: operations['createServiceAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-accounts/{serviceAccountId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceAccountId: components['parameters']['serviceAccountId'];
      };
      cookie?: never;
    };
    /** Read a service account */
    get: operations['getServiceAccount'];
    put?: never;
    post?: never;
    /** Delete a service account and revoke its tokens */
    delete: operations['deleteServiceAccount'];
    options?: never;
    head?: never;
    /** Change a service account (JSON merge patch); all its tokens follow at once */
    patch: operations['updateServiceAccount'];
    trace?: never;
  };
  '/service-accounts/{serviceAccountId}/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceAccountId: components['parameters']['serviceAccountId'];
      };
      cookie?: never;
    };
    /** List the tokens of a service account, newest first; never the tokens themselves */
    get: operations['listServiceTokens'];
    put?: never;
    /**
     * Make a token; this answer alone shows it
     * @description Good for 90 days unless `expiresAt` says otherwise, for a year at most; `null`, for ever, is for
     *     an ADMIN alone. Send it as `Authorization: Bearer status_...`.
     */
    post: operations['createServiceToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service-accounts/{serviceAccountId}/tokens/{tokenId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceAccountId: components['parameters']['serviceAccountId'];
        tokenId: components['parameters']['tokenId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke a token at once */
    delete: operations['deleteServiceToken'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/setup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Is there an administrator yet? */
    get: operations['getSetup'];
    put?: never;
    /** Create the first administrator, once */
    post: operations['createSetup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/system/sbom': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Components of this installation (CycloneDX 1.6)
     * @description From the lockfile of what is installed.
     */
    get: operations['getSbom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/system/services/{name}/history': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description As the system status names it
         * @example registry
         */
        name: string;
      };
      cookie?: never;
    };
    /**
     * Up-time of a service and the stretches of time it was seen in one state
     * @description From the director, which looks at all services at an interval.
     */
    get: operations['getServiceHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/system/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Does every service of the installation answer? */
    get: operations['getSystemStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/threads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List your threads
     * @description `all=true` lists the threads of everybody, for an ADMIN.
     */
    get: operations['listThreads'];
    put?: never;
    /**
     * Begin a thread
     * @description Nothing is asked yet: post the question to the messages of the thread.
     */
    post: operations['createThread'];
    /** Delete all your threads */
    delete: operations['deleteThreads'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/threads/{threadId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        threadId: components['parameters']['threadId'];
      };
      cookie?: never;
    };
    /** Read a thread */
    get: operations['getThread'];
    put?: never;
    post?: never;
    /** Delete a thread */
    delete: operations['deleteThread'];
    options?: never;
    head?: never;
    /** Rename a thread */
    patch: operations['updateThread'];
    trace?: never;
  };
  '/threads/{threadId}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        threadId: components['parameters']['threadId'];
      };
      cookie?: never;
    };
    /** List the messages of a thread, oldest first */
    get: operations['listMessages'];
    put?: never;
    /**
     * Ask, and get the answer
     * @description Waits for the answer. With `Accept: text/event-stream` the answer comes as it is written, in events
     *     `message` (the question as stored), `delta` ({text}), `tool` ({name}), then `message` (the answer as
     *     stored) or `problem`. Tools read compliance with the rights of the caller and change nothing;
     *     proposals are drafts. Identifiers in `citations` were read by a tool in this very answer.
     */
    post: operations['postMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List users */
    get: operations['listUsers'];
    put?: never;
    /**
     * Create a user, or invite one
     * @description With `password` the user can sign in at once. With `invite: true` the answer holds a link, for one use and
     *     72 hours, with which they choose their password; it is shown this once. The secret of a link is
     *     its fragment, which browsers send to no server.
     */
    post: operations['createUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: components['parameters']['userId'];
      };
      cookie?: never;
    };
    /** Read a user */
    get: operations['getUser'];
    put?: never;
    post?: never;
    /**
     * Delete a user
     * @description They cannot sign in from now on, and their address, password and second factor are forgotten. What
     *     they did stays theirs: the name is kept and is not given to anybody else. Catalogs and controls
     *     they answered for pass to the caller; their service accounts and threads are deleted.
     */
    delete: operations['deleteUser'];
    options?: never;
    head?: never;
    /**
     * Change address, role or access of a user (JSON merge patch)
     * @description A change of role and a disabled access take effect with the next request. The last administrator
     *     who can sign in keeps role and access (409 `last-administrator`).
     */
    patch: operations['updateUser'];
    trace?: never;
  };
  '/users/{userId}/2fa/reset': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: components['parameters']['userId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turn off the second factor of a user who lost it; ends their sessions */
    post: operations['resetTwoFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{userId}/password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: components['parameters']['userId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a link with which a user chooses a new password
     * @description For one use and 72 hours; it takes the place of an earlier one. The password of before is good
     *     until the link is used. A second factor stays on. For who has not accepted an invitation yet, the link is a new
     *     invitation. A disabled user can use the link when they are enabled again.
     */
    post: operations['createPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{userId}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: components['parameters']['userId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Sign a user out everywhere
     * @description The next request of any of their sessions is answered with 401. They can sign in again: to keep
     *     them out, disable them.
     */
    delete: operations['endUserSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/2fa/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turn the second factor off */
    post: operations['disableTwoFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/2fa/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make new recovery codes; the old ones end */
    post: operations['renewRecoveryCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/2fa/setup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make the secret of a second factor
     * @description One-time codes by time (RFC 6238: SHA-1, 30 seconds, 6 digits). It is on after a first code was
     *     verified; until then each call makes another secret.
     */
    post: operations['setUpTwoFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/2fa/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Is your second factor on, and how many recovery codes are left? */
    get: operations['getTwoFactorStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/2fa/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Turn the second factor on with a first code
     * @description Ends your other sessions: they were opened without it.
     */
    post: operations['verifyTwoFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/auth/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Exchange the refresh cookie for a new access token
     * @description Each refresh token works once. Presenting a used one again ends the whole session, because
     *     one of the two holders is not its owner.
     */
    post: operations['refreshSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Choose a password with an invitation */
    post: operations['acceptInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/invitations/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whom is this invitation for? */
    post: operations['checkInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change your own profile (JSON merge patch) */
    patch: operations['updateProfile'];
    trace?: never;
  };
  '/users/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change your own password; ends your other sessions */
    post: operations['changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/me/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where am I signed in?
     * @description The caller's open sessions, newest first, on one page: a user has at most 100, and one more
     *     ends the oldest.
     */
    get: operations['listMySessions'];
    put?: never;
    post?: never;
    /**
     * Sign out everywhere else
     * @description The session of this request goes on; the next request of any other is answered with 401.
     */
    delete: operations['endMyOtherSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/me/sessions/{sessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Sign out somewhere else
     * @description Its next request, to whichever server, is answered with 401.
     */
    delete: operations['endMySession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/password-resets/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Choose a new password with a link; ends all sessions */
    post: operations['acceptPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/password-resets/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whose password does this link change? */
    post: operations['checkPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/signIn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign in with name and password
     * @description Answers with an access token for programs and sets the HttpOnly cookies `accessToken` and
     *     `refreshToken` for browsers. An unknown name and a wrong password get the same answer.
     *     Who has a second factor shows it in the same request: 401 `two-factor-required` asks for it,
     *     401 `wrong-second-factor` refuses a code that is wrong or was used.
     */
    post: operations['signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/signOut': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End this session */
    post: operations['signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/whoami': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in, and what may they do? */
    get: operations['whoami'];
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
    AccessToken: {
      /** @description JWT, for `Authorization: Bearer` */
      accessToken: string;
      /** @description Seconds */
      expiresIn: number;
    };
    /**
     * @description A sign-in that has not ended
     * @example {
     *       "id": "01938f5c-7a00-7000-8000-00000000000b",
     *       "createdAt": "2026-03-02T08:00:00.000Z",
     *       "lastSeenAt": "2026-03-02T09:15:00.000Z",
     *       "address": "192.0.2.7",
     *       "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:136.0) Gecko/20100101 Firefox/136.0",
     *       "current": true
     *     }
     */
    ActiveSession: {
      /** @description Where it was opened from */
      address: string;
      /** Format: date-time */
      createdAt: string;
      /** @description Is it the session of this request? */
      current: boolean;
      /** Format: uuid */
      id: string;
      /**
       * Format: date-time
       * @description To within five minutes
       */
      lastSeenAt: string;
      userAgent: string | null;
    };
    ActiveSessionPage: {
      items: components['schemas']['ActiveSession'][];
      page: components['schemas']['PageInfo'];
    };
    Assistant: {
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /** @description Model of the provider */
      model: string;
      name: string;
      tools: components['schemas']['AssistantTool'][];
    };
    /**
     * @example {
     *       "name": "Compliance analyst",
     *       "tools": [
     *         "find_controls",
     *         "explain_control"
     *       ]
     *     }
     */
    AssistantCreate: {
      instructions?: string;
      /** @description One of the models the installation allows; its default one when left out */
      model?: string;
      name: string;
      /** @description All when left out */
      tools?: components['schemas']['AssistantTool'][];
    };
    /**
     * @example {
     *       "instructions": "Answer in Spanish. Name the control by its code."
     *     }
     */
    AssistantInstructions: {
      instructions: string;
    };
    /**
     * @example {
     *       "limit": 20,
     *       "used": 3
     *     }
     */
    AssistantLimit: {
      limit: number;
      used: number;
    };
    /**
     * @example {
     *       "limit": 20
     *     }
     */
    AssistantLimitUpdate: {
      limit: number;
    };
    AssistantPage: {
      items: components['schemas']['Assistant'][];
      page: components['schemas']['PageInfo'];
    };
    /**
     * @description What an assistant may use; all of them only read or draft
     * @enum {string}
     */
    AssistantTool:
      | 'find_controls'
      | 'explain_control'
      | 'compare_periods'
      | 'list_flows'
      | 'propose_control'
      | 'propose_flow';
    /**
     * @example {
     *       "kind": "user",
     *       "id": "01938f5c-7a00-7000-8000-00000000000a",
     *       "name": "ada"
     *     }
     */
    AuditActor: {
      id: string;
      /**
       * @description `system` is STATUS itself; `database` somebody who went past it
       * @enum {string}
       */
      kind: 'user' | 'service' | 'callback' | 'anonymous' | 'system' | 'database';
      name: string;
    };
    /** @description The ledger's word that the log once had this entry */
    AuditAnchor: {
      entry: {
        [key: string]: unknown;
      };
      receipt: components['schemas']['Receipt'];
    };
    /**
     * @example {
     *       "seq": 41,
     *       "at": "2026-11-24T08:00:00.000Z",
     *       "actor": {
     *         "kind": "user",
     *         "id": "01938f5c-7a00-7000-8000-00000000000a",
     *         "name": "ada"
     *       },
     *       "action": "scope.changed",
     *       "object": {
     *         "type": "scope",
     *         "id": "01938f5c-7a00-7000-8000-00000000000b",
     *         "name": "environment"
     *       },
     *       "before": {
     *         "description": null
     *       },
     *       "after": {
     *         "description": "Where it runs"
     *       },
     *       "requestId": "3f0c2a9e-5b1d-4c8e-9a37-0d6f3f2b1c11",
     *       "hash": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
     *     }
     */
    AuditEntry: {
      action: string;
      actor: components['schemas']['AuditActor'];
      after: components['schemas']['AuditState'];
      /** Format: date-time */
      at: string;
      before: components['schemas']['AuditState'];
      /** @description Covers the entry and the one before it */
      hash: string;
      object: components['schemas']['AuditObject'];
      /** @description Finds the request in the log */
      requestId: string | null;
      /** @description Position in the log, from 0, without gaps */
      seq: number;
    };
    AuditEntryPage: {
      items: components['schemas']['AuditEntry'][];
      page: components['schemas']['PageInfo'];
    };
    AuditLogExport: {
      anchors: components['schemas']['AuditAnchor'][];
      entries: components['schemas']['SealedAuditEntry'][];
      /** @description Position of the first entry */
      from: number;
      /** @enum {string} */
      kind: 'status-audit-log';
      ledgerId: string;
      /** @description Ed25519, PEM */
      publicKey: string;
      /** @enum {integer} */
      v: 1;
    };
    /**
     * @example {
     *       "type": "scope",
     *       "id": "01938f5c-7a00-7000-8000-00000000000b",
     *       "name": "environment"
     *     }
     */
    AuditObject: {
      id: string;
      name: string | null;
      type: string;
    };
    /** @description The fields that differ: all of them of an object that came or went */
    AuditState: {
      [key: string]: unknown;
    } | null;
    /**
     * @example {
     *       "ok": true,
     *       "checks": [
     *         {
     *           "what": "chain",
     *           "ok": true,
     *           "detail": "42 entries whole"
     *         }
     *       ],
     *       "from": 0,
     *       "next": 42,
     *       "complete": true,
     *       "head": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
     *     }
     */
    AuditVerification: {
      checks: {
        detail: string;
        ok: boolean;
        what: string;
      }[];
      /** @description Were all entries up to the newest verified? */
      complete: boolean;
      firstBroken?: {
        seq: number;
        why: string;
      };
      from: number;
      /** @description Hash of the last verified entry; note it down */
      head: string | null;
      /** @description Position after the last verified entry */
      next: number;
      ok: boolean;
    };
    /** @enum {string} */
    Authority: 'USER' | 'AUDITOR' | 'DEVELOPER' | 'ADMIN';
    /**
     * @example {
     *       "from": "2026-10-01T00:00:00Z",
     *       "to": "2026-11-01T00:00:00Z"
     *     }
     */
    Backfill: {
      /** @default false */
      force?: boolean;
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to: string;
    };
    BulkAccepted: {
      accepted: number;
      /** Format: uuid */
      group: string;
      status: components['schemas']['GroupStatus'];
    };
    BulkComputation: {
      /** Format: uuid */
      computationGroup?: string;
      /** Format: uuid */
      controlId?: string;
      evidences: components['schemas']['EvidenceRecord'][];
      period: components['schemas']['Period'];
      scope: components['schemas']['ScopeValues'];
      value: boolean;
    };
    BulkRequest: {
      /** Format: uuid */
      computationGroup: string;
      computations: components['schemas']['BulkComputation'][];
      /** @description Nothing more will come */
      done: boolean;
      error?: components['schemas']['RunError'];
    };
    Calendar: {
      /** Format: date-time */
      from: string;
      items: components['schemas']['CalendarSlot'][];
      /** Format: date-time */
      to: string;
    };
    CalendarSlot: {
      /** Format: uuid */
      computationGroup: string | null;
      period: components['schemas']['Period'];
      /** @description Why there is no verdict */
      reason?: string | null;
      scope: components['schemas']['ScopeValues'];
      value?: number | null;
      verdict: components['schemas']['Verdict'];
    };
    Catalog: {
      /** @description Id of its agreement in the registry */
      agreementId: string;
      compliance: components['schemas']['Compliance'];
      controlCount: number;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: uuid
       * @description Its first version; shared by all
       */
      familyId?: string;
      /** Format: date-time */
      finalizedAt?: string | null;
      /** Format: uuid */
      id: string;
      /**
       * Format: uuid
       * @description The version it was made from
       */
      previousId?: string | null;
      status: components['schemas']['CatalogStatus'];
      /** Format: date-time */
      updatedAt: string;
    } & WithRequired<components['schemas']['CatalogFields'], 'name' | 'startDate' | 'timeZone'>;
    CatalogCompliance: {
      /** Format: date-time */
      at: string;
      byScope: {
        error: number;
        failed: number;
        missing: number;
        passed: number;
        /** @description passed / (passed + failed + error + missing) */
        percentage: number | null;
        scope: components['schemas']['ScopeValues'];
      }[];
      compliance: components['schemas']['Compliance'];
    };
    CatalogCreate: WithRequired<components['schemas']['CatalogFields'], 'name' | 'startDate'>;
    /** @description A catalog in our own format, or as OSCAL */
    CatalogDocument: {
      [key: string]: unknown;
    };
    CatalogDraftCreate: WithRequired<components['schemas']['CatalogFields'], 'name'>;
    CatalogFields: {
      description?: string | null;
      /**
       * Format: date
       * @description Last day; null is open
       */
      endDate?: string | null;
      framework?: string | null;
      frameworkVersion?: string | null;
      name?: string;
      /**
       * Format: uuid
       * @description Who answers for it
       */
      ownerId?: string | null;
      /**
       * Format: date
       * @description First day, in the time zone
       */
      startDate?: string;
      tags?: components['schemas']['Tags'];
      /** @description IANA name; the zone its periods are cut in */
      timeZone?: string;
    };
    CatalogFinalized: {
      catalog: components['schemas']['Catalog'];
      controlsFinalized: number;
    };
    CatalogImported: {
      catalog: components['schemas']['Catalog'];
      controlsCreated: number;
      warnings: components['schemas']['Finding'][];
    };
    CatalogImportPreview: {
      /** @description null when the document cannot be read */
      catalog: components['schemas']['CatalogPreview'] | null;
      changes: {
        controls: number;
        schedules: number;
        /** @description Scopes that would be defined */
        scopes: string[];
        scopeSets: number;
        unknownFlows: string[];
      };
      /** @description 0 while there are problems */
      controlsCreated: number;
      problemCount: number;
      problems: components['schemas']['Finding'][];
      warningCount: number;
      warnings: components['schemas']['Finding'][];
    };
    CatalogPage: {
      items: components['schemas']['Catalog'][];
      page: components['schemas']['PageInfo'];
    };
    CatalogPatch: components['schemas']['CatalogFields'];
    CatalogPreview: {
      /** @enum {string} */
      status: 'draft';
    } & WithRequired<components['schemas']['CatalogFields'], 'name' | 'startDate' | 'timeZone'>;
    /** @enum {string} */
    CatalogStatus: 'draft' | 'finalized';
    /**
     * @example {
     *       "frameworkVersion": "2025"
     *     }
     */
    CatalogVersionCreate: {
      /** @description As before with `rev 2`, `rev 3`, ... if absent */
      frameworkVersion?: string;
      /** @description As before if absent */
      name?: string;
    };
    /** @description Something that a tool has read for this answer, and the answer names */
    Citation: {
      id: string;
      /** @enum {string} */
      type: 'catalog' | 'control' | 'point' | 'group' | 'evidence' | 'flow';
    };
    CollectAccepted: {
      code: number;
      /** @description Path to poll */
      computation: string;
      message: string;
    };
    CollectRequest: {
      config: {
        backendUrl?: string;
        /** Format: uuid */
        controlId: string;
      };
      metric: {
        endpoint?: string;
        params?: Record<string, never>;
        scope?: components['schemas']['ScopeValues'];
        window: {
          /** Format: date-time */
          end: string;
          /** Format: date-time */
          from?: string;
          /** Format: date-time */
          initial: string;
          period?: string;
          timeZone?: string;
          type?: string;
        };
      };
    };
    /**
     * @description Counts of controls. `percentage` = compliant / applicable controls; `coverage` = assessed
     *     (compliant or non-compliant) / applicable; `assessedPercentage` = compliant / assessed. All in
     *     0..100; null when nothing is applicable or assessed.
     */
    Compliance: {
      assessedPercentage: number | null;
      compliant: number;
      coverage: number | null;
      error: number;
      nonCompliant: number;
      notApplicable: number;
      pending: number;
      percentage: number | null;
      total: number;
    };
    ComplianceGroup: {
      compliance: components['schemas']['Compliance'];
      /** @description Id of a catalog or control, a severity, a scope value */
      key: string;
      /** @description Its name */
      label: string;
    };
    ComplianceGroups: {
      /** Format: date-time */
      at: string;
      groupBy: string;
      items: components['schemas']['ComplianceGroup'][];
      page: components['schemas']['PageInfo'];
    };
    /**
     * @description `compliant`: the current period of every scope set passed; `non-compliant`: one failed;
     *     `error`: one ended in error or without data and none failed; `pending`: one is not computed yet.
     * @enum {string}
     */
    ComplianceStatus: 'compliant' | 'non-compliant' | 'pending' | 'error' | 'not-applicable';
    ComputationDetail: {
      computation: components['schemas']['ComputationSummary'];
      evidences: components['schemas']['EvidenceRecord'][];
      page: components['schemas']['PageInfo'];
      provenance: components['schemas']['Provenance'];
    };
    ComputationPage: {
      items: components['schemas']['ComputationSummary'][];
      page: components['schemas']['PageInfo'];
    };
    /** @enum {string} */
    ComputationResult: 'passed' | 'failed';
    ComputationSummary: {
      /** Format: uuid */
      catalogId: string;
      /** Format: uuid */
      controlId: string;
      /** Format: date-time */
      createdAt: string;
      evidenceCount: number;
      /** Format: uuid */
      group: string;
      /** Format: uuid */
      id: string;
      passedCount: number;
      period: components['schemas']['Period'];
      result: components['schemas']['ComputationResult'];
      scope: components['schemas']['ScopeValues'];
    };
    Control: {
      /** Format: uuid */
      catalogId: string;
      catalogName: string;
      complianceStatus: components['schemas']['ComplianceStatus'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finalizedAt?: string | null;
      guaranteeId: string;
      /** Format: uuid */
      id: string;
      metricId: string;
      /** @description As the agreement has it, e.g. `LICENCES_METRIC >= 100` */
      objective: string;
      params: components['schemas']['FlowParams'];
      /** @description Each with the verdict of its current period, if it has one */
      scopeSets: components['schemas']['ScopeSetStatus'][];
      status: components['schemas']['ControlStatus'];
      /** Format: date-time */
      updatedAt: string;
    } & WithRequired<
      components['schemas']['ControlFields'],
      'name' | 'type' | 'severity' | 'period' | 'startDate' | 'operator' | 'threshold'
    >;
    ControlCreate: {
      /** Format: uuid */
      catalogId: string;
      params?: components['schemas']['FlowParams'];
    } & WithRequired<components['schemas']['ControlFields'], 'name' | 'flowId' | 'period'>;
    ControlDraftCreate: {
      /** Format: uuid */
      catalogId: string;
      params?: components['schemas']['FlowParams'];
    } & WithRequired<components['schemas']['ControlFields'], 'name'>;
    ControlFields: {
      /** @description Identifier in its framework, such as `ac-2`; unique in the catalog */
      code?: string | null;
      description?: string | null;
      /** Format: date */
      endDate?: string | null;
      evidenceType?: string | null;
      /** @description Id of a flow of `GET /flows` */
      flowId?: string | null;
      /** @description Family or chapter of the framework */
      group?: string | null;
      /** @description How the framework says to do it */
      guidance?: string | null;
      name?: string;
      operator?: components['schemas']['Operator'];
      /**
       * Format: uuid
       * @description Who answers for it
       */
      ownerId?: string | null;
      period?: components['schemas']['PeriodName'];
      /** @description Order in its catalog */
      position?: number;
      severity?: components['schemas']['Severity'];
      /** Format: date */
      startDate?: string;
      /** @description What the framework requires */
      statement?: string | null;
      tags?: components['schemas']['Tags'];
      /** @description Percentage of evidences that must hold, compared by `operator` */
      threshold?: number;
      type?: string;
    };
    ControlHistory: {
      /** Format: uuid */
      controlId: string;
      /**
       * Format: date-time
       * @description As it was asked for
       */
      from: string | null;
      groups: components['schemas']['HistoryGroup'][];
      /** @description Of the ledgers that sealed them */
      keys: {
        ledgerId: string;
        /** @description Ed25519, SPKI PEM */
        publicKey: string;
      }[];
      /** @constant */
      kind: 'status-control-history';
      /** Format: date-time */
      to: string | null;
      /** @constant */
      v: 1;
    };
    ControlPage: {
      items: components['schemas']['Control'][];
      page: components['schemas']['PageInfo'];
    };
    ControlPatch: {
      params?: components['schemas']['FlowParamsPatch'];
    } & components['schemas']['ControlFields'];
    /** @enum {string} */
    ControlStatus: 'draft' | 'finalized';
    CorrectedPoints: {
      points: components['schemas']['Point'][];
    };
    Digest: string;
    /**
     * @example {
     *       "key": "flows",
     *       "description": "Flows of the flow runtime that controls can use",
     *       "available": true,
     *       "protected": false,
     *       "operations": 2,
     *       "updatedAt": null,
     *       "updatedBy": null
     *     }
     */
    EndpointConfig: {
      available: boolean;
      description: string;
      /** @description Tag of its operations in the contract */
      key: string;
      /** @description How many operations it has */
      operations: number;
      /** @description It cannot be switched off */
      protected: boolean;
      /**
       * Format: date-time
       * @description When it was last switched
       */
      updatedAt: string | null;
      /** @description Who switched it */
      updatedBy: string | null;
    };
    EndpointConfigList: components['schemas']['EndpointConfig'][];
    /**
     * @example {
     *       "available": false
     *     }
     */
    EndpointConfigPatch: {
      available: boolean;
    };
    /**
     * @description One check. `hash` is the SHA-256 of the record's canonical JSON (RFC 8785) without `hash`;
     *     `prevHash` is that of the record before, the first one's is the genesis of its group.
     */
    Evidence: {
      /** Format: date-time */
      at: string;
      /** Format: date-time */
      from?: string;
      hash: string;
      /** Format: uuid */
      id: string;
      key: string;
      prevHash: string;
      preview?: string;
      result: boolean;
      seq: number;
      source?: components['schemas']['Source'];
      /** Format: date-time */
      to?: string;
      /** @description What was compared */
      value?: unknown;
      valueHash?: string;
    };
    EvidenceRecord: components['schemas']['Evidence'];
    ExplainedComputation: {
      computation: components['schemas']['ComputationSummary'];
      evidences: components['schemas']['EvidenceRecord'][];
      /** @description It has more evidences than these */
      more: boolean;
    };
    ExplainedGuarantee: {
      agreementId: string;
      /** Format: uuid */
      controlId: string;
      controlName: string;
      id: string;
      objective: string;
      period?: components['schemas']['PeriodName'];
      severity?: components['schemas']['Severity'];
    };
    ExplainedMetric: {
      id: string;
      missing: boolean;
      value: number | boolean | null;
    };
    ExportedComputation: {
      digest: string;
      evidenceHead: string;
      evidences: components['schemas']['EvidenceRecord'][];
      /** Format: uuid */
      id: string;
      period: components['schemas']['Period'];
      scope: components['schemas']['ScopeValues'];
      value: boolean;
    };
    Finding: {
      message: string;
      /** @description JSON pointer, or `line:column` of a CSV text */
      path: string;
    };
    Flow: {
      description: string;
      id: string;
      name: string;
      nodes: number;
      params: components['schemas']['FlowParam'][];
      /** @description Path in the flow runtime */
      url: string;
      /** @description Controls that use it */
      usedBy: number;
      /** @description sha256 of its nodes */
      version: string;
    };
    /**
     * @description Either `nodes`, or `template`, the id of a flow to copy
     * @example {
     *       "name": "Backups are recent",
     *       "url": "/controls/backups",
     *       "template": "status-rest-items"
     *     }
     */
    FlowCreate: {
      description?: string;
      name: string;
      nodes?: components['schemas']['FlowNode'][];
      template?: string;
      /** @description Endpoint in the flow runtime */
      url: string;
    };
    FlowDocument: {
      description: string;
      id: string;
      name: string;
      nodes: components['schemas']['FlowNode'][];
    };
    /** @description A node as the flow runtime writes it */
    FlowNode: {
      id: string;
      type: string;
    } & {
      [key: string]: unknown;
    };
    FlowPage: {
      items: components['schemas']['Flow'][];
      page: components['schemas']['PageInfo'];
    };
    FlowParam: {
      default?: string | number | boolean | null;
      description?: string;
      name: string;
      required: boolean;
      secret: boolean;
      /** @enum {string} */
      type: 'string' | 'number' | 'boolean' | 'select' | 'url';
      values?: string[];
    };
    FlowParamList: {
      items: components['schemas']['FlowParam'][];
    };
    /** @description A value for each parameter the flow declares */
    FlowParams: {
      [key: string]: string | number | boolean;
    };
    /** @description Values to set; null takes one away */
    FlowParamsPatch: {
      [key: string]: string | number | boolean | null;
    };
    FlowRef: {
      id: string;
      name: string;
      url: string;
      /** @description sha256 of the nodes of the flow that ran */
      version: string | null;
    };
    /**
     * @example {
     *       "params": {
     *         "url": "https://example.org/backups.json"
     *       },
     *       "scope": {
     *         "environment": "production"
     *       },
     *       "period": {
     *         "from": "2026-11-01T00:00:00Z",
     *         "to": "2026-11-02T00:00:00Z"
     *       }
     *     }
     */
    FlowTest: {
      params: {
        [key: string]: unknown;
      };
      period: components['schemas']['Period'];
      scope?: components['schemas']['ScopeValues'];
    };
    FlowTestResult: {
      computations: number;
      durationMs: number;
      errors: {
        message: string;
        path: string;
      }[];
      evidenceCount: number;
      /** @description The first 100 */
      evidences: components['schemas']['EvidenceRecord'][];
      /** @description Whether a run would have ended with this */
      ok: boolean;
      /** @description Share of good evidence, 0 to 100 */
      value: number | null;
    };
    GitHubConnection: {
      /** Format: date-time */
      connectedAt: string;
      /** @example octocat */
      login: string;
      /** @description What GitHub granted */
      scopes: string[];
    };
    GitHubLink: {
      /** Format: date-time */
      linkedAt: string;
      /** @example octocat */
      login: string;
    };
    GrafanaDashboard: {
      folderTitle: string | null;
      folderUid: string | null;
      panels: components['schemas']['GrafanaPanel'][];
      /** @description A file provides it: duplicate it to change it */
      provisioned: boolean;
      tags: string[];
      time?: components['schemas']['GrafanaDashboardTime'];
      /** @example Licences */
      title: string;
      uid: components['schemas']['GrafanaUid'];
      url: string;
      version: number;
    };
    GrafanaDashboardCreate: {
      folderUid?: components['schemas']['GrafanaUid'];
      params?: components['schemas']['GrafanaPanelParams'];
      /**
       * @description Which panels it begins with; none when absent
       * @enum {string}
       */
      template?: 'overview' | 'catalog' | 'control';
      time?: components['schemas']['GrafanaTimeRange'];
      /** @example Licences */
      title: string;
    };
    GrafanaDashboardDuplicate: {
      folderUid?: components['schemas']['GrafanaUid'];
      /** @example Licences (copy) */
      title: string;
    };
    GrafanaDashboardImport: {
      dashboard: components['schemas']['GrafanaModel'];
      folderUid?: components['schemas']['GrafanaUid'];
      /** @description A value for each `__inputs` of the file */
      inputs?: {
        /** @example DS_STATUS */
        name: string;
        /** @example grafana-postgresql-datasource */
        pluginId: string;
        /** @example datasource */
        type: string;
        /** @example status-postgres */
        value: string;
      }[];
      /** @default false */
      overwrite?: boolean;
    };
    GrafanaDashboardRef: {
      uid: components['schemas']['GrafanaUid'];
      /**
       * @description Where people open it
       * @example /grafana/d/status-overview/x
       */
      url: string;
    };
    /** @description The range it opens with, as stored */
    GrafanaDashboardTime: {
      /** @example now-30d */
      from: string;
      /** @example now */
      to: string;
    } | null;
    GrafanaDatasource: {
      database?: string | null;
      isDefault: boolean;
      /** @example STATUS PostgreSQL */
      name: string;
      /** @description A file provides it */
      readOnly: boolean;
      /** @example grafana-postgresql-datasource */
      type: string;
      /** @example status-postgres */
      uid: string;
      url?: string | null;
    };
    GrafanaDatasourceCreate: {
      database?: string;
      /** @default false */
      isDefault?: boolean;
      /** @example Warehouse */
      name: string;
      /** @description Kept by Grafana, never shown */
      password?: string;
      /** @example grafana-postgresql-datasource */
      type: string;
      /**
       * @description http(s) URL, or host:port of a database; no credentials in it
       * @example warehouse.example:5432
       */
      url: string;
      user?: string;
    };
    GrafanaDatasourceList: {
      items: components['schemas']['GrafanaDatasource'][];
    };
    GrafanaFolder: {
      parentUid: string | null;
      /** @example Compliance */
      title: string;
      uid: components['schemas']['GrafanaUid'];
      url?: string | null;
    };
    GrafanaFolderCreate: {
      description?: string;
      parentUid?: components['schemas']['GrafanaUid'];
      /** @example Compliance */
      title: string;
    };
    GrafanaFolderPage: {
      items: components['schemas']['GrafanaFolder'][];
      page: components['schemas']['PageInfo'];
    };
    GrafanaFolderPatch: {
      description?: string;
      /** @example Compliance */
      title?: string;
    };
    /** @description Place and size; the grid has 24 columns */
    GrafanaGridPos: {
      /** @example 8 */
      h: number;
      /** @example 12 */
      w: number;
      /** @example 0 */
      x: number;
      /** @example 0 */
      y: number;
    };
    GrafanaItem: {
      folderTitle?: string | null;
      folderUid?: string | null;
      tags: string[];
      /** @example Licences */
      title: string;
      /** @enum {string} */
      type: 'dashboard' | 'folder';
      uid: components['schemas']['GrafanaUid'];
      /**
       * @description Where people open it
       * @example /grafana/d/status-overview/x
       */
      url: string;
    };
    GrafanaItemPage: {
      items: components['schemas']['GrafanaItem'][];
      page: components['schemas']['PageInfo'];
    };
    /** @description A dashboard in the classic model of Grafana */
    GrafanaModel: {
      panels?:
        | {
            [key: string]: unknown;
          }[]
        | null;
      /** @example Licences */
      title: string;
      uid?: string | null;
    } & {
      [key: string]: unknown;
    };
    GrafanaPanel: {
      description?: string | null;
      /**
       * @description Where a frame shows it
       * @example /grafana/d-solo/x/x?panelId=1
       */
      embedPath: string;
      gridPos: components['schemas']['GrafanaGridPos'] | null;
      id: number;
      /** @example Compliance by day */
      title: string;
      /** @example timeseries */
      type: string;
    };
    GrafanaPanelCreate: {
      description?: string;
      gridPos?: components['schemas']['GrafanaGridPos'];
      params?: components['schemas']['GrafanaPanelParams'];
      template: components['schemas']['GrafanaPanelTemplate'];
      /** @example Compliance by day */
      title: string;
    };
    GrafanaPanelList: {
      items: components['schemas']['GrafanaPanel'][];
    };
    /** @description What a template is narrowed to; all of it when absent */
    GrafanaPanelParams: {
      /** Format: uuid */
      catalogId?: string;
      /** Format: uuid */
      controlId?: string;
      /** @description Rows of a table */
      limit?: number;
      scope?: components['schemas']['ScopeValues'];
      severity?: components['schemas']['Severity'];
    };
    /**
     * @example {
     *       "title": "Compliance by day"
     *     }
     */
    GrafanaPanelPatch: {
      description?: string | null;
      gridPos?: components['schemas']['GrafanaGridPos'];
      params?: components['schemas']['GrafanaPanelParams'];
      template?: components['schemas']['GrafanaPanelTemplate'];
      /** @example Compliance by day */
      title?: string;
    };
    /**
     * @description `compliance-trend`: compliance by day (time series). `compliance-gauge`: compliance of the whole
     *     range (gauge). `open-failures`: slots that failed (stat). `control-table`: controls with their
     *     compliance, the worst first (table). `recent-runs`: the latest runs (table). `verdict-share`:
     *     what slots came to (pie chart). `run-durations`: how long runs take (heatmap).
     *     `guarantee-values`: values of points by control (time series).
     * @enum {string}
     */
    GrafanaPanelTemplate:
      | 'compliance-trend'
      | 'compliance-gauge'
      | 'open-failures'
      | 'control-table'
      | 'recent-runs'
      | 'verdict-share'
      | 'run-durations'
      | 'guarantee-values';
    GrafanaQuery: {
      panelId: number;
      queries: components['schemas']['GrafanaTarget'][];
      title: string;
    };
    GrafanaQueryList: {
      items: components['schemas']['GrafanaQuery'][];
    };
    GrafanaTarget: {
      format: string | null;
      /** @example A */
      refId: string;
      /** @description null: a query of another kind */
      sql: string | null;
    };
    /**
     * @description A time in the language of Grafana, such as `now-30d` or milliseconds since 1970
     * @example now-30d
     */
    GrafanaTime: string;
    GrafanaTimeRange: {
      /** @default now-30d */
      from: string;
      /** @default now */
      to: string;
    };
    /** @example status-overview */
    GrafanaUid: string;
    /**
     * @example {
     *       "items": [
     *         {
     *           "role": "USER",
     *           "scopes": [
     *             "catalogs:read",
     *             "controls:read"
     *           ]
     *         }
     *       ]
     *     }
     */
    GrantableRoles: {
      items: {
        role: components['schemas']['ServiceAccountRole'];
        scopes: string[];
      }[];
    };
    Group: {
      /** @description How often its flow was called */
      attempt?: number;
      /** Format: uuid */
      catalogId: string;
      /** Format: uuid */
      controlId: string;
      controlName: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      deadlineAt?: string | null;
      digest?: string | null;
      error?: components['schemas']['RunError'] | null;
      /**
       * Format: date-time
       * @description When its computations and evidences were deleted; digests stay
       */
      evidenceDeletedAt?: string | null;
      /** @description Evidences stored so far */
      evidences: number;
      /** Format: date-time */
      finishedAt?: string | null;
      flow: components['schemas']['FlowRef'];
      /** Format: uuid */
      id: string;
      period: components['schemas']['Period'];
      /** Format: uuid */
      pointId?: string | null;
      receipt?: components['schemas']['Receipt'] | null;
      /** @description Computations stored so far */
      received: number;
      scope: components['schemas']['ScopeValues'];
      /** Format: uuid */
      scopeSetId: string | null;
      /** Format: date-time */
      startedAt?: string | null;
      status: components['schemas']['GroupStatus'];
      trigger: components['schemas']['Trigger'];
      /** @description Percentage of evidences that hold, 0..100; null while or when there are none */
      value: number | null;
      verdict: components['schemas']['Verdict'] | null;
    };
    GroupEvidence: {
      /** Format: uuid */
      computationId: string;
    } & components['schemas']['Evidence'];
    GroupExport: {
      computations: components['schemas']['ExportedComputation'][];
      entry?: components['schemas']['LedgerEntry'];
      group: components['schemas']['SealedGroup'];
      /** @description Only while the receipt is missing */
      ledger?: components['schemas']['LedgerStanding'];
      /** @description Ed25519, SPKI PEM. For real proof compare it with the key you noted before */
      publicKey?: string;
      receipt?: components['schemas']['Receipt'];
      /** @constant */
      v: 1;
    };
    GroupPending: {
      code: number;
      group: components['schemas']['Group'];
      message: string;
      status: components['schemas']['GroupStatus'];
    };
    GroupResult: {
      code: number;
      /** @description The value of the group as the registry reads it; empty when there is none */
      computations: components['schemas']['GroupValue'][];
      group: components['schemas']['Group'];
      message: string;
      page: components['schemas']['PageInfo'];
      status: components['schemas']['GroupStatus'];
    };
    /**
     * @description `queued` and `running`: results are awaited; `evaluating`: all results are in, the point is
     *     being made; `done`: it has a point; `failed` and `timed-out` are errors, never verdicts.
     * @enum {string}
     */
    GroupStatus: 'queued' | 'running' | 'evaluating' | 'done' | 'failed' | 'timed-out';
    GroupValue: {
      /** Format: uuid */
      controlId: string;
      evidenceCount: number;
      evidences: components['schemas']['GroupEvidence'][];
      /** Format: uuid */
      id: string;
      period: components['schemas']['Period'];
      scope: components['schemas']['ScopeValues'];
      value: number;
    };
    Health: {
      /** @enum {string} */
      status: 'ok' | 'unavailable';
    };
    /**
     * @example {
     *       "status": "down",
     *       "from": "2026-11-24T08:00:00.000Z",
     *       "to": "2026-11-24T08:00:30.000Z",
     *       "detail": "does not answer (ECONNREFUSED)"
     *     }
     */
    HealthSegment: {
      detail: string | null;
      /** Format: date-time */
      from: string;
      /** @enum {string} */
      status: 'up' | 'degraded' | 'down';
      /**
       * Format: date-time
       * @description Until when it was seen so
       */
      to: string;
    };
    Heatmap: {
      cells: components['schemas']['HeatmapCell'][];
      cols: components['schemas']['HeatmapHeading'][];
      rows: components['schemas']['HeatmapHeading'][];
      timeZone: string;
    };
    HeatmapAxis: string;
    HeatmapCell: {
      /** @description Position in `cols` */
      col: number;
      error: number;
      failed: number;
      missing: number;
      passed: number;
      percentage: number | null;
      /** @description Position in `rows` */
      row: number;
    };
    HeatmapHeading: {
      key: string;
      label: string;
    };
    /** @description As a group on its own; without its computations where they were deleted */
    HistoryGroup: {
      computations?: components['schemas']['ExportedComputation'][];
      deleted?: {
        /** Format: date-time */
        at: string;
        /** @description Of its computations, in posting order; they make the group's digest */
        digests: string[];
      };
      entry?: components['schemas']['LedgerEntry'];
      group: components['schemas']['SealedGroup'];
      /** @description Only while the receipt is missing */
      ledger?: components['schemas']['LedgerStanding'];
      receipt?: components['schemas']['Receipt'];
      /** @constant */
      v: 1;
    };
    InvitationAcceptance: {
      locale?: components['schemas']['Locale'];
      password: components['schemas']['Password'];
      /** @description IANA name */
      timeZone?: string;
      /**
       * @description The fragment of the link
       * @example o6m1Xb0y9Qd3rT5uE7wZ2aC4
       */
      token: string;
    };
    Job: {
      /** Format: date-time */
      createdAt: string;
      error?: string | null;
      /** Format: date-time */
      finishedAt?: string | null;
      /** Format: uuid */
      id: string;
      progress: {
        done: number;
        total: number;
      };
      /** @description Runs by how they ended, or how many computations were deleted */
      result?: {
        [key: string]: number;
      };
      /** @enum {string} */
      status: 'queued' | 'running' | 'done' | 'failed';
      /** @enum {string} */
      type: 'point-calculation' | 'computation-deletion';
    };
    LedgerEntry: {
      /** Format: date-time */
      at: string;
      digest: string;
      key: string;
      meta: Record<string, never> | null;
      prevHash: string;
      seq: number;
    };
    LedgerExport: {
      entries: components['schemas']['LedgerLink'][];
      /** @description Position of the first entry */
      from: number;
      head: components['schemas']['SignedHead'];
      /** @enum {string} */
      kind: 'status-ledger';
      ledgerId: string;
      /** @description Ed25519, SPKI PEM */
      publicKey: string;
      /** @enum {integer} */
      v: 1;
    };
    LedgerHealth: {
      ledgerId: string;
      /** @enum {string} */
      mode: 'embedded' | 'remote';
      ok: boolean;
      /** @description Digests a ledger elsewhere has yet to confirm */
      waiting?: number;
    };
    LedgerKey: {
      /** @constant */
      algorithm: 'Ed25519';
      ledgerId: string;
      /** @description SPKI PEM */
      publicKey: string;
    };
    LedgerKeyName: string;
    LedgerLink: {
      entry: components['schemas']['LedgerEntry'];
      receipt: components['schemas']['Receipt'];
    };
    /**
     * @example {
     *       "status": "pending",
     *       "ref": "release:4711"
     *     }
     */
    LedgerPromise: {
      /** @description The key to ask for */
      ref: string;
      /** @constant */
      status: 'pending';
    };
    LedgerRecord: {
      entry: components['schemas']['LedgerEntry'];
      /** @description Where a ledger elsewhere keeps it */
      external?: {
        block?: string | number;
        network: string;
        txId?: string;
      };
      receipt: components['schemas']['Receipt'];
      /** @enum {string} */
      status: 'pending' | 'confirmed';
    };
    /**
     * @description What became of a run's seal. `pending`: a ledger elsewhere has yet to sign it, and the run is
     *     none the worse for it. `refused`: the ledger does not take it, as when it has another digest for
     *     the run. `missing`: it was signed, and the receipt is gone.
     * @example {
     *       "status": "confirmed",
     *       "since": "2026-11-24T08:00:00.000Z",
     *       "attempts": 0,
     *       "detail": null
     *     }
     */
    LedgerStanding: {
      /** @description Tries that failed */
      attempts: number;
      /** @description Why it waits, or why it was refused */
      detail: string | null;
      /**
       * Format: date-time
       * @description When it was handed over
       */
      since: string | null;
      /** @enum {string} */
      status: 'confirmed' | 'pending' | 'refused' | 'missing';
    };
    /**
     * @description `size` and `head` when it holds, `brokenAt` and `why` when it does not
     * @example {
     *       "ok": true,
     *       "size": 42,
     *       "head": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
     *       "from": 0,
     *       "next": 42,
     *       "complete": true
     *     }
     */
    LedgerVerification: {
      /** @description Position of the first entry that does not hold */
      brokenAt?: number;
      /** @description Were all entries up to the end verified? */
      complete?: boolean;
      from?: number;
      /** @description Hash of the last verified entry */
      head?: string;
      /** @description Position after the last verified entry */
      next?: number;
      ok: boolean;
      /**
       * @description What of it
       * @enum {string}
       */
      part?: 'entry' | 'receipt' | 'head';
      /** @description Number of entries of the ledger */
      size?: number;
      why?: string;
    };
    /**
     * @example {
     *       "username": "grace",
     *       "locale": "en",
     *       "expiresAt": "2026-11-04T00:00:00.000Z"
     *     }
     */
    LinkHolder: {
      /** Format: date-time */
      expiresAt: string;
      locale: components['schemas']['Locale'];
      username: string;
    };
    LinkToken: {
      /**
       * @description The fragment of the link
       * @example o6m1Xb0y9Qd3rT5uE7wZ2aC4
       */
      token: string;
    };
    /** @enum {string} */
    Locale: 'en' | 'es';
    Message: {
      citations: components['schemas']['Citation'][];
      content: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      proposals: components['schemas']['Proposal'][];
      /** @enum {string} */
      role: 'user' | 'assistant';
      /** Format: uuid */
      threadId: string;
      /** @description Identifiers the answer names that no tool has read; do not rely on them */
      unverified: string[];
      /** @description Tokens, as the provider counts them; null for a question */
      usage: {
        input: number;
        output: number;
      } | null;
    };
    /**
     * @example {
     *       "content": "Why does the control about backups fail in production?"
     *     }
     */
    MessageCreate: {
      content: string;
    };
    MessagePage: {
      items: components['schemas']['Message'][];
      page: components['schemas']['PageInfo'];
    };
    /**
     * @example {
     *       "key": "release:4711",
     *       "digest": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
     *     }
     */
    NewLedgerEntry: {
      digest: components['schemas']['Digest'];
      key: components['schemas']['LedgerKeyName'];
      /** @description At most 1 kB as JSON. It stays for ever, so no personal data */
      meta?: {
        [key: string]: string | number | boolean | null;
      };
    };
    NewServiceToken: {
      /** @description Keep it now: it is stored as a hash only */
      token: string;
    } & components['schemas']['ServiceTokenFields'];
    /**
     * @example {
     *       "link": "http://localhost:3000/reset-password#o6m1Xb0y9Qd3rT5uE7wZ2aC4",
     *       "expiresAt": "2026-11-04T00:00:00.000Z"
     *     }
     */
    OneTimeLink: {
      /** Format: date-time */
      expiresAt: string;
      /** Format: uri-reference */
      link: string;
    };
    /** @enum {string} */
    Operator: '>=' | '>' | '<=' | '<' | '==' | '!=';
    Overview: {
      /** @description Finalized catalogs */
      catalogs: number;
      compliance: components['schemas']['Compliance'];
      /** @description Percentage points of `compliance` against 24 hours ago, by the same rule; null when unknown */
      delta: number | null;
      failing: components['schemas']['OverviewControl'][];
      health: components['schemas']['ServiceHealth'][];
      pending: components['schemas']['OverviewControl'][];
      runs: components['schemas']['Group'][];
      trend: components['schemas']['TrendDay'][];
    };
    OverviewControl: {
      /** Format: uuid */
      catalogId: string;
      catalogName: string;
      complianceStatus: components['schemas']['ComplianceStatus'];
      /** Format: uuid */
      controlId: string;
      name: string;
      scopes: components['schemas']['ScopeSetStatus'][];
      severity: components['schemas']['Severity'];
      /**
       * Format: date-time
       * @description Start of the first period in a row that failed
       */
      since?: string | null;
    };
    PageInfo: {
      limit: number;
      /** @description null on the last page */
      nextCursor: string | null;
      total?: number;
    };
    PanelLink: {
      /** Format: uuid */
      controlId: string;
      /** Format: date-time */
      createdAt: string;
      dashboardTitle: string;
      dashboardUid: components['schemas']['GrafanaUid'];
      embedPath: string;
      /** Format: uuid */
      id: string;
      panelId: number;
      title: string;
      /** @example timeseries */
      type: string;
    };
    PanelLinkCreate: {
      dashboardUid: components['schemas']['GrafanaUid'];
      /** @example 1 */
      panelId: number;
    };
    PanelLinkPage: {
      items: components['schemas']['PanelLink'][];
      page: components['schemas']['PageInfo'];
    };
    /**
     * @description Of any characters (NIST SP 800-63B). Refused are passwords that are in common use, and those that hold the user name.
     * @example correct horse battery
     */
    Password: string;
    PasswordChange: {
      currentPassword: string;
      newPassword: components['schemas']['Password'];
    };
    PasswordResetAcceptance: {
      password: components['schemas']['Password'];
      /**
       * @description The fragment of the link
       * @example o6m1Xb0y9Qd3rT5uE7wZ2aC4
       */
      token: string;
    };
    /** @description Half-open interval of instants `[from, to)` */
    Period: {
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to: string;
    };
    /** @enum {string} */
    PeriodName: 'hourly' | 'daily' | 'weekly' | 'monthly' | 'yearly';
    /** @description One per agreement, guarantee, scope and period; computing again replaces its values */
    Point: {
      agreementId: string;
      /** Format: date-time */
      calculatedAt: string;
      /** Format: uuid */
      catalogId: string;
      /** @description Who corrected or deleted it */
      changedBy: string | null;
      /** Format: uuid */
      computationGroup: string;
      /** Format: uuid */
      controlId: string;
      controlName?: string;
      guaranteeId: string;
      /** @description Was the objective met? null when a metric is missing */
      guaranteeResult: boolean | null;
      /** @description Value of the guarantee's metric; null when it is missing */
      guaranteeValue: number | null;
      /** Format: uuid */
      id: string;
      metrics: {
        [key: string]: number | boolean;
      };
      missingMetrics?: string[];
      objective: string;
      origin: components['schemas']['PointOrigin'];
      period: components['schemas']['Period'];
      /** @description Why it was corrected or deleted */
      reason: string | null;
      result: components['schemas']['PointResult'];
      /** @description One more each time it is computed, corrected or deleted */
      revision: number;
      scope: components['schemas']['ScopeValues'];
    };
    PointCalculation: {
      controlIds?: string[];
      /** @default false */
      force?: boolean;
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to: string;
    };
    /**
     * @example {
     *       "guaranteeValue": 100,
     *       "guaranteeResult": true,
     *       "reason": "The licence was renewed before the period; the vendor portal lagged behind"
     *     }
     */
    PointCorrection: {
      /** @description Was the objective met? null: no verdict */
      guaranteeResult: boolean | null;
      guaranteeValue: number | null;
      metrics?: {
        [key: string]: number | boolean;
      };
      reason: string;
      /** @description Only the point of this scope */
      scope?: components['schemas']['ScopeValues'];
    };
    /**
     * @example {
     *       "reason": "Computed from a test export"
     *     }
     */
    PointDeletion: {
      reason: string;
    };
    PointExplanation: {
      computations: components['schemas']['ExplainedComputation'][];
      guarantee: components['schemas']['ExplainedGuarantee'];
      /** @description Where to read on, as paths of this API */
      links: {
        catalog: string;
        computations: string;
        control: string;
        evidence: string;
        point: string;
        revisions: string;
        run: string;
        verification: string;
      };
      metrics: components['schemas']['ExplainedMetric'][];
      /** @description The run has more computations than these */
      more: boolean;
      point: components['schemas']['Point'];
      run: components['schemas']['Group'];
    };
    /**
     * @description How a revision came about; `deleted` is a tombstone with the last values
     * @enum {string}
     */
    PointOrigin: 'computed' | 'corrected' | 'deleted';
    PointPage: {
      items: components['schemas']['Point'][];
      page: components['schemas']['PageInfo'];
    };
    /** @enum {string} */
    PointResult: 'passed' | 'failed' | 'missing';
    PointRevision: {
      /** Format: date-time */
      calculatedAt: string;
      changedBy: string | null;
      /** Format: uuid */
      computationGroup: string;
      guaranteeResult: boolean | null;
      guaranteeValue: number | null;
      metrics: {
        [key: string]: number | boolean;
      };
      missingMetrics: string[];
      objective: string;
      origin: components['schemas']['PointOrigin'];
      reason: string | null;
      result: components['schemas']['PointResult'];
      revision: number;
    };
    PointRevisionPage: {
      items: components['schemas']['PointRevision'][];
      page: components['schemas']['PageInfo'];
    };
    /** @description Problem details (RFC 9457) */
    Problem: {
      /** @description Stable name of the fault; clients translate by it */
      code: string;
      /** @description Fault, input and remedy, in English */
      detail?: string;
      errors?: {
        code?: string;
        message: string;
        /** @description Where: `/body/name`, `/query/limit` */
        path: string;
      }[];
      instance?: string;
      /** @description Finds the request in the log */
      requestId?: string;
      status: number;
      title: string;
      /** Format: uri-reference */
      type: string;
    };
    /**
     * @example {
     *       "id": "01938f5c-7a00-7000-8000-000000000001",
     *       "username": "grace",
     *       "email": null,
     *       "authority": "AUDITOR",
     *       "locale": "es",
     *       "theme": "dark",
     *       "timeZone": "Europe/Madrid"
     *     }
     */
    Profile: {
      authority: components['schemas']['Authority'];
      email: string | null;
      /** Format: uuid */
      id: string;
      locale: components['schemas']['Locale'];
      theme: components['schemas']['Theme'];
      timeZone: string;
      username: string;
    };
    /**
     * @example {
     *       "locale": "es",
     *       "theme": "dark"
     *     }
     */
    ProfilePatch: {
      /** Format: email */
      email?: string | null;
      locale?: components['schemas']['Locale'];
      theme?: components['schemas']['Theme'];
      /** @description IANA name */
      timeZone?: string;
      username?: components['schemas']['Username'];
    };
    /** @description A draft; nothing has been stored or changed */
    Proposal: {
      content: {
        [key: string]: unknown;
      };
      /** @enum {string} */
      kind: 'control' | 'flow';
    };
    Provenance: {
      computationDigest: string;
      evidenceHead: string;
      flow: components['schemas']['FlowRef'];
      genesis: string;
      group: components['schemas']['Group'];
      groupDigest: string | null;
      /** @description null before the run is sealed */
      ledger: components['schemas']['LedgerStanding'] | null;
      receipt: components['schemas']['Receipt'] | null;
    };
    /**
     * @example {
     *       "version": "0.1.0",
     *       "locales": [
     *         "en",
     *         "es"
     *       ],
     *       "defaultLocale": "en",
     *       "authMethods": [
     *         "password"
     *       ],
     *       "features": {
     *         "catalogs": true,
     *         "assistants": false
     *       }
     *     }
     */
    PublicConfig: {
      /** @description Ways to sign in */
      authMethods: ('password' | 'github')[];
      defaultLocale: string;
      /** @description By area of the API: is it switched on, and configured where that takes it? */
      features: {
        [key: string]: boolean;
      };
      locales: string[];
      version: string;
    };
    /** @description What the ledger signed (Ed25519 over the canonical JSON of the other fields) */
    Receipt: {
      /** Format: date-time */
      at: string;
      digest: string;
      entryHash: string;
      ledgerId: string;
      seq: number;
      sig: string;
    };
    /** @description One of the recovery codes; hyphens, spaces and case do not count */
    RecoveryCode: string;
    RecoveryCodes: {
      /**
       * @example [
       *       "A",
       *       "B",
       *       "C",
       *       "D",
       *       "E",
       *       "F",
       *       "G",
       *       "H",
       *       "I",
       *       "J"
       *     ]
       */
      recoveryCodes: string[];
    };
    /** @enum {string} */
    Role: 'USER' | 'AUDITOR' | 'DEVELOPER' | 'ADMIN' | 'SERVICE';
    Run: {
      /** Format: uuid */
      controlId: string;
      groups: components['schemas']['Group'][];
      period: components['schemas']['Period'];
    };
    RunError: {
      code: string;
      message: string;
      node?: string | null;
    };
    RunPage: {
      items: components['schemas']['Group'][];
      page: components['schemas']['PageInfo'];
    };
    RunRequest: {
      period?: components['schemas']['Period'];
      scopeSetIds?: string[];
    };
    Schedule: {
      cron: string | null;
      enabled: boolean;
      /** Format: date */
      endDate?: string | null;
      /** Format: date-time */
      lastRunAt?: string | null;
      /** Format: date-time */
      nextRunAt: string | null;
      /** @description The period at whose starts `cron` runs, if it is one */
      period?: components['schemas']['PeriodName'] | null;
      /** Format: date */
      startDate?: string | null;
      /** @enum {string} */
      target: 'current' | 'previous';
      timeZone: string;
    };
    ScheduleUpdate: {
      /**
       * @description Five fields, read in the time zone; absent or null: at the start of every period of the
       *     control. An instant that a clock change leaves out comes right after it; one that it brings
       *     twice comes once.
       */
      cron?: string | null;
      enabled: boolean;
      /** Format: date */
      endDate?: string | null;
      /** @description Instead of `cron`, at the start of every such period in the time zone */
      period?: components['schemas']['PeriodName'] | null;
      /** Format: date */
      startDate?: string | null;
      /**
       * @description Compute the period that runs, or the one that just ended
       * @default current
       * @enum {string}
       */
      target?: 'current' | 'previous';
      /** @description IANA name; that of the catalog if absent */
      timeZone?: string;
    };
    Scope: {
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      name: components['schemas']['ScopeName'];
      /** @description Scope sets that use it */
      usageCount: number;
    } & WithRequired<components['schemas']['ScopeFields'], 'type'>;
    ScopeCreate: {
      name: components['schemas']['ScopeName'];
    } & WithRequired<components['schemas']['ScopeFields'], 'type'>;
    ScopeFields: {
      default?: string | null;
      description?: string | null;
      type?: components['schemas']['ScopeType'];
      /** @description What a `select` may be */
      values?: string[];
    };
    ScopeName: string;
    ScopePage: {
      items: components['schemas']['Scope'][];
      page: components['schemas']['PageInfo'];
    };
    ScopePatch: {
      name?: components['schemas']['ScopeName'];
    } & components['schemas']['ScopeFields'];
    ScopeSet: {
      /** Format: uuid */
      controlId: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      scopes: components['schemas']['ScopeValues'];
    };
    ScopeSetCreate: {
      /** Format: uuid */
      controlId: string;
      scopes: components['schemas']['ScopeValues'];
    };
    ScopeSetPage: {
      items: components['schemas']['ScopeSet'][];
      page: components['schemas']['PageInfo'];
    };
    ScopeSetPreview: {
      combinations: number;
      /** @description With the scope sets the control already has */
      runsPerPeriod: number;
      sample: components['schemas']['ScopeValues'][];
    };
    ScopeSetPreviewRequest: {
      /** Format: uuid */
      controlId: string;
      values: {
        [key: string]: string[];
      };
    };
    ScopeSetStatus: {
      /** Format: uuid */
      computationGroup?: string | null;
      /** Format: uuid */
      id: string;
      period?: components['schemas']['Period'];
      scopes: components['schemas']['ScopeValues'];
      /** @description Percentage of evidences that hold */
      value?: number | null;
      verdict: components['schemas']['Verdict'] | null;
    };
    ScopeSetUpdate: {
      scopes: components['schemas']['ScopeValues'];
    };
    /** @enum {string} */
    ScopeType: 'string' | 'number' | 'boolean' | 'select';
    /** @description One value per scope name; empty when a control has no scopes */
    ScopeValues: {
      [key: string]: string;
    };
    SealedAuditEntry: {
      /** @description SHA-256 of `prevHash`, a line feed and `payload` */
      hash: string;
      /** @description JSON text of the entry, as it was hashed */
      payload: string;
      prevHash: string;
      seq: number;
    };
    SealedGroup: {
      /** Format: uuid */
      controlId: string;
      digest: string;
      /** Format: uuid */
      id: string;
    };
    ServiceAccount: {
      /** Format: date-time */
      createdAt: string;
      disabled: boolean;
      /** Format: uuid */
      id: string;
      /**
       * Format: date-time
       * @description Of any token, to the minute
       */
      lastUsedAt: string | null;
      owner: components['schemas']['ServiceAccountOwner'];
      role: components['schemas']['ServiceAccountRole'];
      /** @description Tokens that have not expired */
      tokenCount: number;
    } & WithRequired<
      components['schemas']['ServiceAccountFields'],
      'name' | 'description' | 'scopes'
    >;
    ServiceAccountCreate: {
      role: components['schemas']['ServiceAccountRole'];
    } & WithRequired<components['schemas']['ServiceAccountFields'], 'name' | 'scopes'>;
    ServiceAccountFields: {
      description?: string | null;
      name?: components['schemas']['ServiceAccountName'];
      scopes?: components['schemas']['ServiceScopes'];
    };
    /** @example ci-pipeline */
    ServiceAccountName: string;
    ServiceAccountOwner: {
      /** Format: uuid */
      id: string;
      username: string;
    };
    ServiceAccountPage: {
      items: components['schemas']['ServiceAccount'][];
      page: components['schemas']['PageInfo'];
    };
    ServiceAccountPatch: {
      disabled?: boolean;
    } & components['schemas']['ServiceAccountFields'];
    /** @enum {string} */
    ServiceAccountRole: 'USER' | 'AUDITOR' | 'DEVELOPER' | 'ADMIN';
    /**
     * @example {
     *       "name": "registry",
     *       "status": "down",
     *       "latencyMs": null,
     *       "version": null,
     *       "detail": "does not answer (ECONNREFUSED)",
     *       "remedy": "Start the registry, and compare its address with REGISTRY_URL.",
     *       "since": "2026-11-24T08:00:00.000Z",
     *       "checkedAt": "2026-11-24T08:05:00.000Z"
     *     }
     */
    ServiceHealth: {
      /** Format: date-time */
      checkedAt: string;
      /** @description What is wrong */
      detail?: string | null;
      latencyMs?: number | null;
      name: string;
      /** @description What to do about it */
      remedy?: string | null;
      /**
       * Format: date-time
       * @description Since when it has been seen in this state
       */
      since?: string | null;
      /**
       * @description `degraded`: it answers, but late or not whole
       * @enum {string}
       */
      status: 'up' | 'degraded' | 'down' | 'not-configured';
      version?: string | null;
    };
    ServiceHistory: {
      /**
       * Format: date-time
       * @description Up-time is of the record from here on
       */
      completeFrom: string;
      /** Format: date-time */
      from: string;
      segments: components['schemas']['HealthSegment'][];
      service: string;
      /** @description The same for the last day, week and 30 days before `to` */
      spans: {
        '7d': components['schemas']['Uptime'];
        '24h': components['schemas']['Uptime'];
        '30d': components['schemas']['Uptime'];
      };
      /** Format: date-time */
      to: string;
      uptime: components['schemas']['Uptime'];
    };
    /**
     * @description What it may do of what its role may do; any of the `x-scopes` of such operations
     * @example [
     *       "catalogs:read",
     *       "computations:write"
     *     ]
     */
    ServiceScopes: string[];
    ServiceToken: {
      /**
       * Format: date-time
       * @description To the minute
       */
      lastUsedAt: string | null;
    } & components['schemas']['ServiceTokenFields'];
    ServiceTokenCreate: {
      /**
       * Format: date-time
       * @description null: never
       */
      expiresAt?: string | null;
      name: components['schemas']['ServiceTokenName'];
    };
    ServiceTokenFields: {
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string | null;
      /** Format: uuid */
      id: string;
      name: components['schemas']['ServiceTokenName'];
      /**
       * @description How the token begins
       * @example status_3f1c09ab
       */
      prefix: string;
    };
    /** @example build server */
    ServiceTokenName: string;
    ServiceTokenPage: {
      items: components['schemas']['ServiceToken'][];
      page: components['schemas']['PageInfo'];
    };
    Session: {
      accessToken: string;
      /** @description Seconds */
      expiresIn: number;
      user: components['schemas']['User'];
    };
    SetupCreate: {
      /** Format: email */
      email?: string;
      locale?: components['schemas']['Locale'];
      password: components['schemas']['Password'];
      /** @description From the log of the first start */
      setupToken: string;
      /** @description IANA name */
      timeZone?: string;
      username: components['schemas']['Username'];
    };
    SetupState: {
      initialised: boolean;
    };
    /** @enum {string} */
    Severity: 'low' | 'medium' | 'high' | 'critical';
    /**
     * @description Ed25519 over the canonical JSON of the other fields. `head` is the hash of the last entry, or 64
     *     zeros when there is none.
     * @example {
     *       "ledgerId": "01938f5c-7a00-7000-8000-0000000000ff",
     *       "size": 42,
     *       "head": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
     *       "at": "2026-11-24T08:00:00.000Z",
     *       "sig": "jvW1o4cE0m0x9mIfm5hBv0kq8n1oV2s8k1b0pG1j5b3cFzq1l6m6lqz6C2hZr6d7w1i4jv5xwRk3oYpN0c9sAQ"
     *     }
     */
    SignedHead: {
      /** Format: date-time */
      at: string;
      head: string;
      ledgerId: string;
      sig: string;
      /** @description Number of entries */
      size: number;
    };
    SignedHeadPage: {
      items: components['schemas']['SignedHead'][];
      page: components['schemas']['PageInfo'];
    };
    SignIn: {
      password: string;
      recoveryCode?: components['schemas']['RecoveryCode'];
      totpToken?: components['schemas']['TotpToken'];
      username: string;
    };
    /** @description What was read, without secrets */
    Source: {
      /** Format: date-time */
      fetchedAt: string;
      sha256?: string;
      status?: number;
      url: string;
    };
    SystemStatus: {
      /** @description What it could have too; STATUS works without */
      notConfigured: components['schemas']['ServiceHealth'][];
      queue: {
        queued: number;
        running: number;
      };
      /** @description What this installation is made of */
      services: components['schemas']['ServiceHealth'][];
      /**
       * @description Who has looked; the backend does while no director answers
       * @enum {string}
       */
      source: 'director' | 'backend';
      /** Format: date-time */
      startedAt: string;
      /**
       * @description up when every service of `services` is, down when one is
       * @enum {string}
       */
      status: 'up' | 'degraded' | 'down';
      version: string;
    };
    Tags: string[];
    /** @enum {string} */
    Theme: 'system' | 'light' | 'dark';
    Thread: {
      /** Format: uuid */
      assistantId: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      name: string;
      /** @description User name; null when the user is gone */
      owner: string | null;
      /** Format: date-time */
      updatedAt: string;
    };
    /**
     * @example {
     *       "assistantId": "01938f5c-7a00-7000-8000-0000000000a1",
     *       "name": "Why does AC-2 fail?"
     *     }
     */
    ThreadCreate: {
      /** Format: uuid */
      assistantId: string;
      name?: string;
    };
    ThreadPage: {
      items: components['schemas']['Thread'][];
      page: components['schemas']['PageInfo'];
    };
    /**
     * @example {
     *       "name": "Backups in October"
     *     }
     */
    ThreadPatch: {
      name: string;
    };
    /** @description Elliptic curve key (RFC 7518, 6.2) */
    TokenKey: {
      /** @constant */
      alg: 'ES256';
      /** @constant */
      crv: 'P-256';
      /** @description Thumbprint of the key (RFC 7638) */
      kid: string;
      /** @constant */
      kty: 'EC';
      /** @constant */
      use: 'sig';
      x: string;
      y: string;
    };
    /**
     * @example {
     *       "keys": [
     *         {
     *           "kty": "EC",
     *           "crv": "P-256",
     *           "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
     *           "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
     *           "kid": "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U",
     *           "alg": "ES256",
     *           "use": "sig"
     *         }
     *       ]
     *     }
     */
    TokenKeys: {
      keys: components['schemas']['TokenKey'][];
    };
    /**
     * @description Code of the authenticator app
     * @example 123456
     */
    TotpToken: string;
    /**
     * @example {
     *       "timeZone": "Europe/Madrid",
     *       "interval": "day",
     *       "window": "fixed",
     *       "items": [
     *         {
     *           "t": "2026-11-01T23:00:00.000Z",
     *           "to": "2026-11-02T23:00:00.000Z",
     *           "date": "2026-11-02",
     *           "passed": 3,
     *           "failed": 1,
     *           "error": 0,
     *           "missing": 0,
     *           "percentage": 75,
     *           "coverage": 100
     *         }
     *       ]
     *     }
     */
    Trend: {
      /** @enum {string} */
      interval: 'day' | 'week' | 'month';
      items: components['schemas']['TrendPoint'][];
      /** @description The zone its days are cut in */
      timeZone: string;
      /** @enum {string} */
      window: 'fixed' | 'rolling';
    };
    /**
     * @description How the results (control x scope set x period) that begin on a day came out. Results are not
     *     controls: a control with three scope sets brings three, and an hourly one more.
     */
    TrendDay: {
      /** Format: date */
      date: string;
      error: number;
      failed: number;
      /** @description Without data, not computed yet included */
      missing: number;
      passed: number;
      /** @description passed / (passed + failed + error + missing), of results; null when nothing was computed */
      percentage: number | null;
    };
    TrendPoint: {
      /** @description (passed + failed) / (passed + failed + error + missing) */
      coverage: number | null;
      /**
       * Format: date
       * @description Its first day, in the time zone
       */
      date: string;
      error: number;
      failed: number;
      /** @description Without data, and those that should be there and are not */
      missing: number;
      passed: number;
      /** @description passed / (passed + failed + error + missing); null when nothing was computed */
      percentage: number | null;
      /**
       * Format: date-time
       * @description Start of the interval
       */
      t: string;
      /**
       * Format: date-time
       * @description Its end, which is not part of it
       */
      to: string;
    };
    /** @enum {string} */
    Trigger: 'manual' | 'schedule' | 'registry' | 'calculation';
    /**
     * @example {
     *       "totpToken": "123456"
     *     }
     */
    TwoFactorCode: {
      totpToken: components['schemas']['TotpToken'];
    };
    /**
     * @description The password, and either a code or a recovery code
     * @example {
     *       "password": "correct horse battery",
     *       "totpToken": "123456"
     *     }
     */
    TwoFactorProof: {
      password: string;
      recoveryCode?: components['schemas']['RecoveryCode'];
      totpToken?: components['schemas']['TotpToken'];
    };
    TwoFactorSetup: {
      otpauthUri: string;
      /** @description Data URL of an SVG picture of `otpauthUri` */
      qrCode: string;
      /** @description Base32, to be typed where no camera is */
      secret: string;
    };
    /**
     * @example {
     *       "twofa_enabled": true,
     *       "recoveryCodesLeft": 9
     *     }
     */
    TwoFactorStatus: {
      recoveryCodesLeft: number;
      twofa_enabled: boolean;
    };
    /**
     * @example {
     *       "percentage": 99.968,
     *       "upSeconds": 86100,
     *       "degradedSeconds": 0,
     *       "downSeconds": 27.5,
     *       "unknownSeconds": 272.5
     *     }
     */
    Uptime: {
      degradedSeconds: number;
      downSeconds: number;
      /** @description Up or degraded, of the time observed; null when none was */
      percentage: number | null;
      /** @description Nobody looked, as when the director was off */
      unknownSeconds: number;
      upSeconds: number;
    };
    User: {
      authority: components['schemas']['Role'];
      /** Format: date-time */
      createdAt: string;
      email?: string | null;
      /** Format: uuid */
      id: string;
      locale: components['schemas']['Locale'];
      timeZone: string;
      username: string;
    };
    /**
     * @example {
     *       "id": "01938f5c-7a00-7000-8000-000000000001",
     *       "username": "grace",
     *       "email": "grace@example.org",
     *       "authority": "AUDITOR",
     *       "locale": "en",
     *       "timeZone": "Europe/Madrid",
     *       "status": "active",
     *       "twoFactor": false,
     *       "createdAt": "2026-11-01T00:00:00.000Z"
     *     }
     */
    UserAccount: {
      authority: components['schemas']['Authority'];
      /** Format: date-time */
      createdAt: string;
      email: string | null;
      /** Format: uuid */
      id: string;
      locale: components['schemas']['Locale'];
      status: components['schemas']['UserStatus'];
      timeZone: string;
      /** @description Is a second factor on? */
      twoFactor: boolean;
      username: string;
    };
    /**
     * @example {
     *       "username": "grace",
     *       "email": "grace@example.org",
     *       "authority": "AUDITOR",
     *       "invite": true
     *     }
     */
    UserCreate: {
      authority: components['schemas']['Authority'];
      /** Format: email */
      email?: string | null;
      /** @description Either this or `password` */
      invite?: boolean;
      locale?: components['schemas']['Locale'];
      password?: components['schemas']['Password'];
      /** @description IANA name */
      timeZone?: string;
      username: components['schemas']['Username'];
    };
    /**
     * @example {
     *       "id": "01938f5c-7a00-7000-8000-000000000001",
     *       "username": "grace",
     *       "email": "grace@example.org",
     *       "authority": "AUDITOR",
     *       "locale": "en",
     *       "timeZone": "Europe/Madrid",
     *       "status": "invited",
     *       "twoFactor": false,
     *       "createdAt": "2026-11-01T00:00:00.000Z",
     *       "inviteLink": "http://localhost:3000/accept-invitation#o6m1Xb0y9Qd3rT5uE7wZ2aC4",
     *       "inviteExpiresAt": "2026-11-04T00:00:00.000Z"
     *     }
     */
    UserCreated: {
      authority: components['schemas']['Authority'];
      /** Format: date-time */
      createdAt: string;
      email: string | null;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      inviteExpiresAt?: string;
      /**
       * Format: uri-reference
       * @description Shown this once
       */
      inviteLink?: string;
      locale: components['schemas']['Locale'];
      status: components['schemas']['UserStatus'];
      timeZone: string;
      /** @description Is a second factor on? */
      twoFactor: boolean;
      username: string;
    };
    Username: string;
    UserPage: {
      items: components['schemas']['UserAccount'][];
      page: components['schemas']['PageInfo'];
    };
    /**
     * @example {
     *       "authority": "DEVELOPER"
     *     }
     */
    UserPatch: {
      authority?: components['schemas']['Authority'];
      disabled?: boolean;
      /** Format: email */
      email?: string | null;
    };
    /**
     * @description `invited` until a password is chosen
     * @enum {string}
     */
    UserStatus: 'active' | 'invited' | 'disabled';
    /**
     * @description What a slot (control, scope, period) came to. `error` and `missing` are neither pass nor fail:
     *     they lower the coverage.
     * @enum {string}
     */
    Verdict: 'passed' | 'failed' | 'error' | 'missing' | 'not-applicable' | 'excepted';
    Verification: {
      checks: {
        detail?: string;
        ok: boolean;
        what: string;
      }[];
      firstBroken?: {
        /** Format: uuid */
        computationId?: string;
        /** Format: uuid */
        evidenceId?: string;
        /** @enum {string} */
        part?:
          'evidence' | 'computation' | 'group' | 'receipt' | 'entry' | 'head' | 'key' | 'export';
        seq?: number;
        why: string;
      };
      head?: components['schemas']['SignedHead'];
      ledger?: components['schemas']['LedgerStanding'];
      ok: boolean;
    };
    Whoami: {
      authority: components['schemas']['Role'];
      email?: string | null;
      id: string;
      locale?: components['schemas']['Locale'];
      owner?: components['schemas']['ServiceAccountOwner'];
      /** @description operationIds this caller may call */
      permissions: string[];
      /** @description Of a service account */
      role?: components['schemas']['Role'];
      /** @description Of a service account */
      scopes?: string[];
      /** @description Of people only */
      theme?: components['schemas']['Theme'];
      timeZone?: string;
      /** @description Is the second factor on? Of people only */
      twoFactor?: boolean;
      username: string;
    };
  };
  responses: {
    /** @description A service behind this one did not answer as it should */
    BadGateway: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The request breaks the contract; `errors` names the fields */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The state of things does not allow it; `detail` says what would */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The role may not do this */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description A service behind this one did not answer in time */
    GatewayTimeout: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description A fault of the server; `requestId` finds it in the log */
    InternalError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description It does not exist, or is not yours */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is too large */
    PayloadTooLarge: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description It changed since it was read */
    PreconditionFailed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description To GitHub, which asks the person and sends them to the callback */
    ToGitHub: {
      headers: {
        Location: components['headers']['Location'];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description Too many attempts; wait as `Retry-After` says */
    TooManyRequests: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description No session, or one that ended */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not for now; the same call may succeed after `Retry-After` */
    Unavailable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is of another media type than the contract's */
    UnsupportedMediaType: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    assistantId: string;
    /** @description Names the batch within its run; the same one again gets the first answer and counts once */
    batchKey: string;
    catalogId: string;
    controlId: string;
    /** @description `nextCursor` of the page before */
    cursor: string;
    dashboardUid: components['schemas']['GrafanaUid'];
    /** @description Tombstones of deleted points too */
    deleted: boolean;
    flowId: string;
    folderUid: components['schemas']['GrafanaUid'];
    /** @description Format of the file */
    format: 'csv' | 'json';
    /** @description Only periods that start at or after this instant */
    from: string;
    /**
     * @description Only days that begin at or after this instant, in the catalog's time zone
     * @example 2026-10-31T23:00:00Z
     */
    'from-2': string;
    /** @description Only entries made at or after this instant */
    'from-3': string;
    /** @description Id of a computation group */
    group: string;
    /** @description The same key with the same body gives the first answer again and does nothing twice */
    idempotencyKey: string;
    /** @description The `ETag` that was read; a change since then is answered with 412 */
    ifMatch: string;
    /** @description Name of an area of the API, as `GET /config` lists it */
    key: string;
    /** @description Rows of a page */
    limit: number;
    linkId: string;
    panelId: number;
    /** @description Text to look for in names */
    q: string;
    /** @description Page of the web app to come back to, as a path; `/` if absent */
    returnTo: string;
    /** @description Only these scope values, as `scope[environment]=production` */
    scope: {
      [key: string]: string;
    };
    scopeId: string;
    scopeSetId: string;
    serviceAccountId: string;
    threadId: string;
    /** @description Only periods that start before this instant */
    to: string;
    /**
     * @description Only days that begin before this instant; the end of today if absent
     * @example 2026-11-30T23:00:00Z
     */
    'to-2': string;
    /** @description Only entries made before this instant */
    'to-3': string;
    tokenId: string;
    userId: string;
  };
  requestBodies: never;
  headers: {
    /** @description Version of the representation */
    ETag: string;
    /** @description Where to follow the work */
    Location: string;
    /** @description Seconds to wait before asking again */
    RetryAfter: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getComplianceAnalytics: {
    parameters: {
      query?: {
        /** @description The instant; now if absent */
        at?: string;
        catalogId?: string;
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /**
         * @description `catalog`, `control`, `severity`, or the values of a scope as `scope:environment`
         * @example scope:environment
         */
        groupBy?: string;
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        /** @description Only these scope values, as `scope[environment]=production` */
        scope?: components['parameters']['scope'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of groups, in the order of their keys */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplianceGroups'];
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
  getHeatmap: {
    parameters: {
      query: {
        catalogId: string;
        /** @description As `rows`; one of the two may be a time */
        cols?: components['schemas']['HeatmapAxis'];
        /**
         * @description Only days that begin at or after this instant, in the catalog's time zone
         * @example 2026-10-31T23:00:00Z
         */
        from?: components['parameters']['from-2'];
        /** @description `control`, `day`, `week`, `month`, or the values of a scope as `scope:team` */
        rows?: components['schemas']['HeatmapAxis'];
        /** @description Only these scope values, as `scope[environment]=production` */
        scope?: components['parameters']['scope'];
        /**
         * @description Only days that begin before this instant; the end of today if absent
         * @example 2026-11-30T23:00:00Z
         */
        to?: components['parameters']['to-2'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The headings of both axes and the cells that have results */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Heatmap'];
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
  getTrend: {
    parameters: {
      query?: {
        /** @description Either this or `controlId` */
        catalogId?: string;
        controlId?: string;
        /** @description Days of a rolling window */
        days?: number;
        /**
         * @description Only days that begin at or after this instant, in the catalog's time zone
         * @example 2026-10-31T23:00:00Z
         */
        from?: components['parameters']['from-2'];
        interval?: 'day' | 'week' | 'month';
        /** @description Only these scope values, as `scope[environment]=production` */
        scope?: components['parameters']['scope'];
        /**
         * @description Only days that begin before this instant; the end of today if absent
         * @example 2026-11-30T23:00:00Z
         */
        to?: components['parameters']['to-2'];
        window?: 'fixed' | 'rolling';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One point per interval, oldest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Trend'];
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
  listAssistants: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssistantPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createAssistant: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssistantCreate'];
      };
    };
    responses: {
      /** @description The assistant */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Assistant'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteAssistants: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description They are gone */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getAssistant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assistantId: components['parameters']['assistantId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The assistant */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Assistant'];
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
  deleteAssistant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assistantId: components['parameters']['assistantId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is gone */
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
  getAssistantInstructions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assistantId: components['parameters']['assistantId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Its instructions */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssistantInstructions'];
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
  putAssistantInstructions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assistantId: components['parameters']['assistantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssistantInstructions'];
      };
    };
    responses: {
      /** @description Its instructions */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssistantInstructions'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listAuditLog: {
    parameters: {
      query?: {
        /** @description What was done, such as `catalog.created` or `session.refused` */
        action?: string;
        /** @description Name of who acted, or their id */
        actor?: string;
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Only entries made at or after this instant */
        from?: components['parameters']['from-3'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        /** @description What it was done to: a type, such as `catalog`, or one object, `catalog/<id>` */
        resource?: string;
        /** @description Only entries made before this instant */
        to?: components['parameters']['to-3'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditEntryPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  exportAuditLog: {
    parameters: {
      query?: {
        format?: 'json' | 'csv';
        /** @description Only entries made at or after this instant */
        from?: components['parameters']['from-3'];
        /** @description Only entries made before this instant */
        to?: components['parameters']['to-3'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entries */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditLogExport'];
          /**
           * @example seq,at,actor,action,object,payload
           *     1,2026-11-01T00:00:00.000Z,ada,catalog.created,catalog:01938f5c-7a00-7000-8000-000000000001,{}
           */
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  verifyAuditLog: {
    parameters: {
      query?: {
        /** @description Position of the first entry to verify */
        from?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The report; `ok` is false when anything was changed */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditVerification'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getTokenKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The keys */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TokenKeys'];
        };
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listCatalogs: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        framework?: string;
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        /** @description Text to look for in names */
        q?: components['parameters']['q'];
        sort?: 'name' | '-name' | 'createdAt' | '-createdAt';
        status?: components['schemas']['CatalogStatus'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createCatalog: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CatalogCreate'];
      };
    };
    responses: {
      /** @description The catalog */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Catalog'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getCatalog: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The catalog */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Catalog'];
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
  deleteCatalog: {
    parameters: {
      query?: {
        /** @description With its controls; administrators only */
        cascade?: boolean;
      };
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
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
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  updateCatalog: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that was read; a change since then is answered with 412 */
        'If-Match'?: components['parameters']['ifMatch'];
      };
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CatalogPatch'];
        'application/merge-patch+json': components['schemas']['CatalogPatch'];
      };
    };
    responses: {
      /** @description The changed catalog */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Catalog'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getCatalogCompliance: {
    parameters: {
      query?: {
        /** @description The instant; now if absent */
        at?: string;
        /** @description Only these scope values, as `scope[environment]=production` */
        scope?: components['parameters']['scope'];
      };
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The compliance */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogCompliance'];
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
  listCatalogControls: {
    parameters: {
      query?: {
        complianceStatus?: components['schemas']['ComplianceStatus'];
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        /** @description Text to look for in names */
        q?: components['parameters']['q'];
        /** @description Only these scope values, as `scope[environment]=production` */
        scope?: components['parameters']['scope'];
        severity?: components['schemas']['Severity'];
        sort?: 'name' | '-name' | 'createdAt' | '-createdAt' | 'position' | '-position';
        status?: components['schemas']['ControlStatus'];
      };
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ControlPage'];
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
  exportCatalog: {
    parameters: {
      query?: {
        format?: 'status-json' | 'oscal' | 'csv';
      };
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The document */
      200: {
        headers: {
          /** @description A file name */
          'Content-Disposition'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogDocument'];
          /**
           * @example code,name,period
           *     op-1,Backups are restored as a test,weekly
           */
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
  finalizeCatalog: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Finalized */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogFinalized'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
  listCatalogPoints: {
    parameters: {
      query?: {
        controlId?: string;
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Only periods that start at or after this instant */
        from?: components['parameters']['from'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        /** @description Only periods that start before this instant */
        to?: components['parameters']['to'];
      };
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PointPage'];
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
  calculatePoints: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body gives the first answer again and does nothing twice */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PointCalculation'];
      };
    };
    responses: {
      /** @description Accepted; follow the job */
      202: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Job'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createCatalogVersion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        catalogId: components['parameters']['catalogId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['CatalogVersionCreate'];
      };
    };
    responses: {
      /** @description The draft */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Catalog'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createCatalogDraft: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CatalogDraftCreate'];
      };
    };
    responses: {
      /** @description The draft */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Catalog'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  importCatalog: {
    parameters: {
      query?: {
        /** @description Only say what would be imported, and what is in the way */
        dryRun?: boolean;
        /** @description In place of the document's */
        frameworkVersion?: string;
        /** @description Name of the catalog in place of the document's; CSV has none */
        name?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "format": "status-catalog",
         *       "version": 1,
         *       "catalog": {
         *         "name": "House rules"
         *       },
         *       "controls": [
         *         {
         *           "name": "Backups are restored as a test",
         *           "code": "op-1",
         *           "period": "weekly"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['CatalogDocument'];
        /**
         * @example code,name,period
         *     op-1,Backups are restored as a test,weekly
         */
        'text/csv': string;
      };
    };
    responses: {
      /** @description What would be imported */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogImportPreview'];
        };
      };
      /** @description The draft */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogImported'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
  listComputations: {
    parameters: {
      query?: {
        catalogId?: string;
        controlId?: string;
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Only periods that start at or after this instant */
        from?: components['parameters']['from'];
        group?: string;
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        result?: components['schemas']['ComputationResult'];
        /** @description Only periods that start before this instant */
        to?: components['parameters']['to'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComputationPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  collectMetric: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CollectRequest'];
      };
    };
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CollectAccepted'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteComputations: {
    parameters: {
      query?: {
        /**
         * @description Only periods that ended by this instant
         * @example 2026-01-01T00:00:00Z
         */
        before?: string;
        controlId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Accepted; follow the job */
      202: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Job'];
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
  getGroup: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        /** @description Id of a computation group */
        group: components['parameters']['group'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It ended */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupResult'];
        };
      };
      /** @description Not ready yet */
      202: {
        headers: {
          'Retry-After': components['headers']['RetryAfter'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupPending'];
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
  cancelGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a computation group */
        group: components['parameters']['group'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Cancelled */
      202: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Group'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  exportGroupEvidence: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a computation group */
        group: components['parameters']['group'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Everything `npm run verify` needs, the public key included */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupExport'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getComputation: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        computationId: string;
        /** @description Id of a computation group */
        group: components['parameters']['group'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The computation and a page of its evidences */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComputationDetail'];
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
  verifyGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a computation group */
        group: components['parameters']['group'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The report; `ok` is false when anything was changed */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Verification'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  storeComputations: {
    parameters: {
      query?: never;
      header: {
        /** @description Names the batch within its run; the same one again gets the first answer and counts once */
        'Idempotency-Key': components['parameters']['batchKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkRequest'];
      };
    };
    responses: {
      /** @description Stored */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkAccepted'];
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
  listEndpointConfig: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Every area, by name */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndpointConfigList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getAssistantLimit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The limit and its use */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssistantLimit'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  putAssistantLimit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssistantLimitUpdate'];
      };
    };
    responses: {
      /** @description The limit and its use */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssistantLimit'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getEndpointConfig: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name of an area of the API, as `GET /config` lists it */
        key: components['parameters']['key'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The area */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndpointConfig'];
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
  updateEndpointConfig: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name of an area of the API, as `GET /config` lists it */
        key: components['parameters']['key'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndpointConfigPatch'];
        'application/merge-patch+json': components['schemas']['EndpointConfigPatch'];
      };
    };
    responses: {
      /** @description The area */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndpointConfig'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getPublicConfig: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Languages, ways to sign in and what is switched on */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicConfig'];
        };
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listControls: {
    parameters: {
      query?: {
        catalogId?: string;
        complianceStatus?: components['schemas']['ComplianceStatus'];
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        ownerId?: string;
        /** @description Text to look for in names */
        q?: components['parameters']['q'];
        severity?: components['schemas']['Severity'];
        sort?: 'name' | '-name' | 'createdAt' | '-createdAt';
        status?: components['schemas']['ControlStatus'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ControlPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createControl: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ControlCreate'];
      };
    };
    responses: {
      /** @description The control */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Control'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
  getControl: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The control */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Control'];
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
  deleteControl: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
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
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  updateControl: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` that was read; a change since then is answered with 412 */
        'If-Match'?: components['parameters']['ifMatch'];
      };
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ControlPatch'];
        'application/merge-patch+json': components['schemas']['ControlPatch'];
      };
    };
    responses: {
      /** @description The changed control */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Control'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
  getControlCalendar: {
    parameters: {
      query?: {
        /** @description Only periods that start at or after this instant */
        from?: components['parameters']['from'];
        /** @description Only these scope values, as `scope[environment]=production` */
        scope?: components['parameters']['scope'];
        /** @description Only periods that start before this instant */
        to?: components['parameters']['to'];
      };
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The slots, by scope set and period */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Calendar'];
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
  listControlComputations: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Only periods that start at or after this instant */
        from?: components['parameters']['from'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        result?: components['schemas']['ComputationResult'];
        /** @description Only these scope values, as `scope[environment]=production` */
        scope?: components['parameters']['scope'];
        /** @description Only periods that start before this instant */
        to?: components['parameters']['to'];
      };
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComputationPage'];
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
  runControl: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body gives the first answer again and does nothing twice */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['RunRequest'];
      };
    };
    responses: {
      /** @description Accepted; follow each group */
      202: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Run'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteControlComputations: {
    parameters: {
      query: {
        /**
         * @description Only periods that ended by this instant
         * @example 2026-01-01T00:00:00Z
         */
        before: string;
      };
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Accepted; follow the job */
      202: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Job'];
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
  exportControlComputations: {
    parameters: {
      query?: {
        /** @description Format of the file */
        format?: components['parameters']['format'];
        /** @description Only periods that start at or after this instant */
        from?: components['parameters']['from'];
        result?: components['schemas']['ComputationResult'];
        /** @description Only these scope values, as `scope[environment]=production` */
        scope?: components['parameters']['scope'];
        /** @description Only periods that start before this instant */
        to?: components['parameters']['to'];
      };
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
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
          'application/json': components['schemas']['ComputationSummary'][];
          /**
           * @example from,to,value
           *     2026-11-01T00:00:00.000Z,2026-11-02T00:00:00.000Z,true
           */
          'text/csv': string;
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
  exportControlEvidence: {
    parameters: {
      query?: {
        /** @description Only periods that start at or after this instant */
        from?: components['parameters']['from'];
        /** @description Only periods that start before this instant */
        to?: components['parameters']['to'];
      };
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Everything `status verify` needs, the public keys included */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ControlHistory'];
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
  finalizeControl: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The finalized control */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Control'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
  listControlPanels: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page, the oldest link first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PanelLinkPage'];
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
  linkControlPanel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PanelLinkCreate'];
      };
    };
    responses: {
      /** @description The link */
      201: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PanelLink'];
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
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  unlinkControlPanel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
        linkId: components['parameters']['linkId'];
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
  getControlSchedule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The schedule */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Schedule'];
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
  putControlSchedule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleUpdate'];
      };
    };
    responses: {
      /** @description The schedule */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Schedule'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  backfillControl: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key with the same body gives the first answer again and does nothing twice */
        'Idempotency-Key'?: components['parameters']['idempotencyKey'];
      };
      path: {
        controlId: components['parameters']['controlId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Backfill'];
      };
    };
    responses: {
      /** @description Accepted; follow the job */
      202: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Job'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createControlDraft: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ControlDraftCreate'];
      };
    };
    responses: {
      /** @description The draft */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Control'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
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
          /** @example <!doctype html><title>STATUS API</title> */
          'text/html': string;
        };
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
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
  streamEvents: {
    parameters: {
      query?: {
        after?: string;
      };
      header?: {
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The stream */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example id: 42
           *     event: run.updated
           *     data: {"group":"01938f5c-7a00-7000-8000-000000000001","status":"running"}
           */
          'text/event-stream': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listFlows: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        /** @description Text to look for in names */
        q?: components['parameters']['q'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
  createFlow: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FlowCreate'];
      };
    };
    responses: {
      /** @description The flow */
      201: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Flow'];
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
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
  getFlow: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        flowId: components['parameters']['flowId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The flow document */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteFlow: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        flowId: components['parameters']['flowId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is gone */
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
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
  listFlowParams: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        flowId: components['parameters']['flowId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The parameters */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowParamList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
    };
  };
  testFlow: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        flowId: components['parameters']['flowId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FlowTest'];
      };
    };
    responses: {
      /** @description What came of it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FlowTestResult'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  openFlowEditor: {
    parameters: {
      query?: {
        flowId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The editor, at the flow if one is given */
      302: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  storeFlowTestResults: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        testId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkRequest'];
      };
    };
    responses: {
      /** @description Taken */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkAccepted'];
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
  getGitHubConnection: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The connection, without its token */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GitHubConnection'];
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
  disconnectGitHub: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Forgotten */
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
  getGitHubLink: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The link */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GitHubLink'];
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
  unlinkGitHub: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Unlinked */
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
  linkGitHub: {
    parameters: {
      query?: {
        /** @description Page of the web app to come back to, as a path; `/` if absent */
        returnTo?: components['parameters']['returnTo'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      302: components['responses']['ToGitHub'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  connectGitHub: {
    parameters: {
      query?: {
        /** @description Page of the web app to come back to, as a path; `/` if absent */
        returnTo?: components['parameters']['returnTo'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      302: components['responses']['ToGitHub'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  finishGitHub: {
    parameters: {
      query?: {
        code?: string;
        error?: string;
        error_description?: string;
        error_uri?: string;
        iss?: string;
        state?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description To the page one came from */
      302: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  signInWithGitHub: {
    parameters: {
      query?: {
        /** @description Page of the web app to come back to, as a path; `/` if absent */
        returnTo?: components['parameters']['returnTo'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      302: components['responses']['ToGitHub'];
      400: components['responses']['BadRequest'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createGrafanaDashboard: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrafanaDashboardCreate'];
      };
    };
    responses: {
      /** @description The dashboard */
      201: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaDashboardRef'];
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
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getGrafanaDashboard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The dashboard */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaDashboard'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  deleteGrafanaDashboard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
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
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  duplicateGrafanaDashboard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrafanaDashboardDuplicate'];
      };
    };
    responses: {
      /** @description The copy */
      201: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaDashboardRef'];
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
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  exportGrafanaDashboard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The model in JSON, without its id and version in this Grafana */
      200: {
        headers: {
          'Content-Disposition'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaModel'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  listGrafanaPanels: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The panels */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaPanelList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  addGrafanaPanel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrafanaPanelCreate'];
      };
    };
    responses: {
      /** @description The panel */
      201: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaPanel'];
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
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  deleteGrafanaPanel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
        panelId: components['parameters']['panelId'];
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
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  updateGrafanaPanel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
        panelId: components['parameters']['panelId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrafanaPanelPatch'];
      };
    };
    responses: {
      /** @description The panel */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaPanel'];
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
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getGrafanaQuery: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
        panelId: components['parameters']['panelId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The queries */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaQuery'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  listGrafanaQueries: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dashboardUid: components['parameters']['dashboardUid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The queries */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaQueryList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  importGrafanaDashboard: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrafanaDashboardImport'];
      };
    };
    responses: {
      /** @description The dashboard */
      201: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaDashboardRef'];
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
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  listGrafanaDatasources: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The datasources */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaDatasourceList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  createGrafanaDatasource: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrafanaDatasourceCreate'];
      };
    };
    responses: {
      /** @description The datasource */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaDatasource'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  embedGrafana: {
    parameters: {
      query: {
        from?: components['schemas']['GrafanaTime'];
        height?: number;
        panelId: number;
        theme?: 'light' | 'dark';
        to?: components['schemas']['GrafanaTime'];
        width?: number;
      };
      header?: never;
      path: {
        /** @description `d-solo/<uid>/<slug>` (a page) or `render/d-solo/<uid>` (an image), encoded as one segment */
        path: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page or an image */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/png': string;
          /** @example <!DOCTYPE html><title>Compliance by day</title> */
          'text/html': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  listGrafanaFolders: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        parentUid?: components['schemas']['GrafanaUid'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaFolderPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  createGrafanaFolder: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrafanaFolderCreate'];
      };
    };
    responses: {
      /** @description The folder */
      201: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaFolder'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getGrafanaFolder: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        folderUid: components['parameters']['folderUid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The folder */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaFolder'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  deleteGrafanaFolder: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        folderUid: components['parameters']['folderUid'];
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
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  updateGrafanaFolder: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        folderUid: components['parameters']['folderUid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrafanaFolderPatch'];
      };
    };
    responses: {
      /** @description The folder */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaFolder'];
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
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  listGrafanaFolderDashboards: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        folderUid: components['parameters']['folderUid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaItemPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  searchGrafana: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        folderUid?: components['schemas']['GrafanaUid'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        /** @description Text to look for in names */
        q?: components['parameters']['q'];
        tag?: string[];
        type?: 'dashboard' | 'folder';
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrafanaItemPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getLiveness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It can */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      /** @description Not yet, or not now */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
    };
  };
  getJob: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The job */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Job'];
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
  findLedgerEntry: {
    parameters: {
      query?: {
        digest?: components['schemas']['Digest'];
        key?: components['schemas']['LedgerKeyName'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entry, and what proves it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerRecord'];
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
  enterInLedger: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewLedgerEntry'];
      };
    };
    responses: {
      /** @description It was entered before */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description Entered */
      201: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description Taken; a ledger elsewhere has yet to confirm it. Ask for the key later */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerPromise'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getLedgerEntry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Position in the ledger, from 0 */
        seq: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entry, and what proves it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerRecord'];
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
  exportLedger: {
    parameters: {
      query?: {
        /** @description Position of the first entry */
        from?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Everything `status verify` needs */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerExport'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getLedgerHead: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The head of now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedHead'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listLedgerHeads: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedHeadPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getLedgerHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It does */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerHealth'];
        };
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getLedgerKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The key */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerKey'];
        };
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  verifyLedger: {
    parameters: {
      query?: {
        /** @description Position of the first entry to verify */
        from?: number;
        /** @description Position after the last entry to verify; the end if absent */
        to?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The report; `brokenAt` is the first entry that does not hold */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerVerification'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getOpenApi: {
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
  getOverview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The overview */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Overview'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listPoints: {
    parameters: {
      query?: {
        agreementId?: string;
        catalogId?: string;
        controlId?: string;
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Tombstones of deleted points too */
        deleted?: components['parameters']['deleted'];
        /** @description Only periods that start at or after this instant */
        from?: components['parameters']['from'];
        group?: string;
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        result?: components['schemas']['PointResult'];
        /** @description Only these scope values, as `scope[environment]=production` */
        scope?: components['parameters']['scope'];
        /** @description Only periods that start before this instant */
        to?: components['parameters']['to'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PointPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getPoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        pointId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The point */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Point'];
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
  deletePoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        pointId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PointDeletion'];
      };
    };
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
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  explainPoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        pointId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The explanation */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PointExplanation'];
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
  listPointRevisions: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        pointId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PointRevisionPage'];
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
  correctPoints: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a computation group */
        group: components['parameters']['group'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PointCorrection'];
      };
    };
    responses: {
      /** @description The points as they are now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectedPoints'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  exportPoints: {
    parameters: {
      query?: {
        agreementId?: string;
        catalogId?: string;
        controlId?: string;
        /** @description Tombstones of deleted points too */
        deleted?: components['parameters']['deleted'];
        /** @description Format of the file */
        format?: components['parameters']['format'];
        /** @description Only periods that start at or after this instant */
        from?: components['parameters']['from'];
        group?: string;
        result?: components['schemas']['PointResult'];
        /** @description Only these scope values, as `scope[environment]=production` */
        scope?: components['parameters']['scope'];
        /** @description Only periods that start before this instant */
        to?: components['parameters']['to'];
      };
      header?: never;
      path?: never;
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
          'application/json': components['schemas']['Point'][];
          /**
           * @example from,to,result
           *     2026-11-01T00:00:00.000Z,2026-11-02T00:00:00.000Z,passed
           */
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listRuns: {
    parameters: {
      query?: {
        catalogId?: string;
        controlId?: string;
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        status?: components['schemas']['GroupStatus'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listScopes: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        /** @description Text to look for in names */
        q?: components['parameters']['q'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScopePage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createScope: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScopeCreate'];
      };
    };
    responses: {
      /** @description The scope */
      201: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Scope'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getScope: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        scopeId: components['parameters']['scopeId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The scope */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Scope'];
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
  deleteScope: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        scopeId: components['parameters']['scopeId'];
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
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  updateScope: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        scopeId: components['parameters']['scopeId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScopePatch'];
        'application/merge-patch+json': components['schemas']['ScopePatch'];
      };
    };
    responses: {
      /** @description The changed scope */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Scope'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listScopeSets: {
    parameters: {
      query?: {
        controlId?: string;
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScopeSetPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createScopeSet: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScopeSetCreate'];
      };
    };
    responses: {
      /** @description The scope set */
      201: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScopeSet'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getScopeSet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        scopeSetId: components['parameters']['scopeSetId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The scope set */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScopeSet'];
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
  putScopeSet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        scopeSetId: components['parameters']['scopeSetId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScopeSetUpdate'];
      };
    };
    responses: {
      /** @description The changed scope set */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScopeSet'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteScopeSet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        scopeSetId: components['parameters']['scopeSetId'];
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
  previewScopeSets: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScopeSetPreviewRequest'];
      };
    };
    responses: {
      /** @description The combinations */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScopeSetPreview'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listGrantableRoles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The roles, and what each can use */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrantableRoles'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listServiceAccounts: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        /** @description `me`: the caller's own, also for an ADMIN */
        owner?: 'me';
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceAccountPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createServiceAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ServiceAccountCreate'];
      };
    };
    responses: {
      /** @description The account */
      201: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceAccount'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getServiceAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceAccountId: components['parameters']['serviceAccountId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The account */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceAccount'];
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
  deleteServiceAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceAccountId: components['parameters']['serviceAccountId'];
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
  updateServiceAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceAccountId: components['parameters']['serviceAccountId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ServiceAccountPatch'];
        'application/merge-patch+json': components['schemas']['ServiceAccountPatch'];
      };
    };
    responses: {
      /** @description The changed account */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceAccount'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listServiceTokens: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        serviceAccountId: components['parameters']['serviceAccountId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceTokenPage'];
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
  createServiceToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceAccountId: components['parameters']['serviceAccountId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ServiceTokenCreate'];
      };
    };
    responses: {
      /** @description The token */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewServiceToken'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteServiceToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        serviceAccountId: components['parameters']['serviceAccountId'];
        tokenId: components['parameters']['tokenId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Revoked */
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
  getSetup: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Whether the installation has been set up */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SetupState'];
        };
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createSetup: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetupCreate'];
      };
    };
    responses: {
      /** @description The administrator */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      400: components['responses']['BadRequest'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getSbom: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bill of materials */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.cyclonedx+json': {
            [key: string]: unknown;
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getServiceHistory: {
    parameters: {
      query?: {
        /** @description 30 days before `to` when left out */
        from?: string;
        /** @description Segments in the answer; up-time covers all */
        limit?: number;
        /** @description Now when left out */
        to?: string;
      };
      header?: never;
      path: {
        /**
         * @description As the system status names it
         * @example registry
         */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The history, the newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceHistory'];
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
  getSystemStatus: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The services as the director saw them last, or checked now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SystemStatus'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listThreads: {
    parameters: {
      query?: {
        all?: boolean;
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ThreadPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createThread: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ThreadCreate'];
      };
    };
    responses: {
      /** @description The thread */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Thread'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteThreads: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description They are gone */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getThread: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        threadId: components['parameters']['threadId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The thread */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Thread'];
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
  deleteThread: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        threadId: components['parameters']['threadId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is gone */
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
  updateThread: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        threadId: components['parameters']['threadId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ThreadPatch'];
      };
    };
    responses: {
      /** @description The thread */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Thread'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listMessages: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        threadId: components['parameters']['threadId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessagePage'];
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
  postMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        threadId: components['parameters']['threadId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessageCreate'];
      };
    };
    responses: {
      /** @description The answer */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Message'];
          /**
           * @example event: delta
           *     data: {"text":"The control fails since Monday"}
           */
          'text/event-stream': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['Unavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  listUsers: {
    parameters: {
      query?: {
        authority?: components['schemas']['Authority'];
        /** @description `nextCursor` of the page before */
        cursor?: components['parameters']['cursor'];
        /** @description Rows of a page */
        limit?: components['parameters']['limit'];
        /** @description Text to look for in names */
        q?: components['parameters']['q'];
        sort?: 'username' | '-username' | 'createdAt' | '-createdAt';
        status?: components['schemas']['UserStatus'];
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
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createUser: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UserCreate'];
      };
    };
    responses: {
      /** @description The user; with its link when it was invited */
      201: {
        headers: {
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserCreated'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: components['parameters']['userId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The user */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserAccount'];
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
  deleteUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: components['parameters']['userId'];
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
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  updateUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: components['parameters']['userId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UserPatch'];
        'application/merge-patch+json': components['schemas']['UserPatch'];
      };
    };
    responses: {
      /** @description The changed user */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserAccount'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  resetTwoFactor: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: components['parameters']['userId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Off */
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
  createPasswordReset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: components['parameters']['userId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The link, shown this once */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneTimeLink'];
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
  endUserSessions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: components['parameters']['userId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Their sessions have ended */
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
  disableTwoFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TwoFactorProof'];
      };
    };
    responses: {
      /** @description Off */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  renewRecoveryCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TwoFactorProof'];
      };
    };
    responses: {
      /** @description The recovery codes, shown this once */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  setUpTwoFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The secret, for an authenticator app */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TwoFactorSetup'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getTwoFactorStatus: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TwoFactorStatus'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  verifyTwoFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TwoFactorCode'];
      };
    };
    responses: {
      /** @description The recovery codes, shown this once */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  refreshSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A new access token, and new cookies */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessToken'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationAcceptance'];
      };
    };
    responses: {
      /** @description The user can sign in */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  checkInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkToken'];
      };
    };
    responses: {
      /** @description The invited user */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LinkHolder'];
        };
      };
      400: components['responses']['BadRequest'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  updateProfile: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProfilePatch'];
        'application/merge-patch+json': components['schemas']['ProfilePatch'];
      };
    };
    responses: {
      /** @description Your profile */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Profile'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordChange'];
      };
    };
    responses: {
      /** @description Changed */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listMySessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Open sessions */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActiveSessionPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  endMyOtherSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The other sessions have ended */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  endMySession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session has ended */
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
  acceptPasswordReset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordResetAcceptance'];
      };
    };
    responses: {
      /** @description The password is changed */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  checkPasswordReset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkToken'];
      };
    };
    responses: {
      /** @description The user */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LinkHolder'];
        };
      };
      400: components['responses']['BadRequest'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      /** @description Signed in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Signed out, or was not signed in */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  whoami: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The user and the operations their role may call */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Whoami'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
}
type WithRequired<T, K extends keyof T> = T & {
  [P in K]-?: T[P];
};

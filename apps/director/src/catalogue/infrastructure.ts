import { loadCatalogue, type LoadOptions, type ServiceCatalogue } from '@status/governify-service';

/** The service catalogue of the moment. */
export interface Infrastructure {
  current: () => ServiceCatalogue;
  loadedAt: () => Date;
  /** Reads it anew. @throws ConfigError with one sentence; the one before stays in use */
  reload: () => Promise<void>;
}

/** @throws ConfigError when it cannot be loaded */
export async function openInfrastructure(
  source: string,
  options: LoadOptions = {},
): Promise<Infrastructure> {
  let catalogue = await loadCatalogue(source, options);
  let loadedAt = new Date();
  return {
    current: () => catalogue,
    loadedAt: () => loadedAt,
    async reload() {
      catalogue = await loadCatalogue(source, { ...options, tries: 1 });
      loadedAt = new Date();
    },
  };
}

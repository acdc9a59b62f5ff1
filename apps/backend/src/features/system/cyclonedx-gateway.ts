import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import parseExpression from 'spdx-expression-parse';
import type { Installation, Package, Workspace } from './lockfile.js';
import type { SbomWriter } from './sbom.js';

const licenses = new Contrib.License.Factories.LicenseFactory((text) => {
  parseExpression(text);
});
const serializer = new Serialize.JsonSerializer(
  new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6),
);

/**
 * A CycloneDX 1.6 bill of materials: packages of others as components, ours as parts of the
 * application it is about. The same installation always gives the same document.
 */
export const writeCycloneDx: SbomWriter = (installation, { serialNumber, at, version }) => {
  const bom = new Models.Bom({
    serialNumber: `urn:uuid:${serialNumber}`,
    metadata: new Models.Metadata({ timestamp: at }),
  });
  bom.metadata.tools.components.add(
    new Models.Component(Enums.ComponentType.Application, 'status-backend', { version }),
  );
  const application = toOwn(installation.root);
  const workspaces = installation.workspaces.map(toOwn);
  const components = installation.packages.map(toComponent);
  bom.metadata.component = application;
  for (const workspace of workspaces) application.components.add(workspace);
  for (const component of components) bom.components.add(component);
  linkDependencies([application, ...workspaces, ...components], installation);
  return JSON.parse(serializer.serialize(bom, { sortLists: true })) as Record<string, unknown>;
};

function linkDependencies(components: Models.Component[], installation: Installation): void {
  const byRef = new Map(components.map((component) => [component.bomRef.value, component]));
  for (const item of [installation.root, ...installation.workspaces, ...installation.packages])
    for (const ref of item.dependsOn) {
      const needed = byRef.get(ref);
      if (needed) byRef.get(item.ref)?.dependencies.add(needed.bomRef);
    }
}

function toOwn({ ref, path, name, version, license }: Workspace): Models.Component {
  const isLibrary = path.startsWith('libs/');
  const type = isLibrary ? Enums.ComponentType.Library : Enums.ComponentType.Application;
  const component = new Models.Component(type, lastPart(name), { ...identity(name), version });
  component.bomRef.value = ref;
  addLicense(component, license);
  return component;
}

function toComponent(item: Package): Models.Component {
  const { name, version, license, integrity, production, optional, bundled } = item;
  const component = new Models.Component(Enums.ComponentType.Library, lastPart(name), {
    ...identity(name),
    version,
    purl: purlOf(name, version),
    scope: optional ? Enums.ComponentScope.Optional : Enums.ComponentScope.Required,
  });
  component.bomRef.value = item.ref;
  addLicense(component, license);
  for (const [algorithm, content] of hashesOf(integrity)) component.hashes.set(algorithm, content);
  const properties = [
    ['status:scope', production ? 'production' : 'development'],
    ...(production ? [] : [['cdx:npm:package:development', 'true']]),
    ...(bundled ? [['cdx:npm:package:bundled', 'true']] : []),
    ...item.paths.map((path) => ['cdx:npm:package:path', path]),
  ] as [string, string][];
  for (const [key, value] of properties) component.properties.add(new Models.Property(key, value));
  return component;
}

/** An SPDX id, an SPDX expression, or the words of the package where they are neither. */
function addLicense(component: Models.Component, text: string | undefined): void {
  if (!text) return;
  const license = licenses.makeFromString(text);
  license.acknowledgement = Enums.LicenseAcknowledgement.Declared;
  component.licenses.add(license);
}

/** `sha512-<base64>` of one or several algorithms (W3C Subresource Integrity) as hex. */
const hashesOf = (integrity: string | undefined): [Enums.HashAlgorithm, string][] =>
  (integrity ?? '').split(/\s+/).flatMap((part) => {
    try {
      return [Contrib.FromNodePackageJson.Utils.parsePackageIntegrity(part)];
    } catch {
      return []; // an algorithm CycloneDX has no name for pins nothing we could state
    }
  });

const lastPart = (name: string) => name.slice(name.indexOf('/') + 1);
const identity = (name: string) =>
  name.startsWith('@') ? { group: name.slice(0, name.indexOf('/')) } : {};

/** Package URL (purl-spec, type npm): the scope is its namespace. */
const purlOf = (name: string, version: string) =>
  `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;

import { z } from 'zod';

/*
 * The parts of an OSCAL catalog (NIST OSCAL 1.1 and 1.2) that are read. Members beyond these are
 * carried as they are, so objects are loose; what is read has to have the right form.
 */

export interface OscalProp {
  name: string;
  value: string;
  ns?: string | undefined;
  class?: string | undefined;
}
export interface OscalPart {
  id?: string | undefined;
  name: string;
  ns?: string | undefined;
  title?: string | undefined;
  prose?: string | undefined;
  props?: OscalProp[] | undefined;
  parts?: OscalPart[] | undefined;
}
export interface OscalParam {
  id: string;
  label?: string | undefined;
  select?: { 'how-many'?: string | undefined; choice?: string[] | undefined } | undefined;
}
export interface OscalControl {
  id: string;
  title: string;
  params?: OscalParam[] | undefined;
  props?: OscalProp[] | undefined;
  parts?: OscalPart[] | undefined;
  controls?: OscalControl[] | undefined;
}
export interface OscalGroup {
  id?: string | undefined;
  title: string;
  groups?: OscalGroup[] | undefined;
  controls?: OscalControl[] | undefined;
}
export interface OscalCatalog {
  uuid: string;
  metadata: {
    title: string;
    version: string;
    'last-modified': string;
    'oscal-version': string;
    props?: OscalProp[] | undefined;
  };
  groups?: OscalGroup[] | undefined;
  controls?: OscalControl[] | undefined;
}

const token = z.string().regex(/^[\p{L}_][\p{L}\p{N}.\-_]*$/u, 'is not an OSCAL token');
const line = z.string().regex(/^[^\n]+$/, 'must be one line of text');
const id = token.max(120);
const props = z
  .array(
    z.looseObject({
      name: token,
      value: z.string().regex(/^\S(.*\S)?$/, 'must be one line without spaces around it'),
      ns: z.string().optional(),
      class: z.string().optional(),
    }),
  )
  .optional();
const links = z.array(z.looseObject({ href: z.string() })).optional();

const part: z.ZodType<OscalPart> = z.looseObject({
  id: token.optional(),
  name: token,
  ns: z.string().optional(),
  title: z.string().optional(),
  prose: z.string().optional(),
  props,
  links,
  get parts() {
    return z.array(part).optional();
  },
});
const oscalParams = z
  .array(
    z.looseObject({
      id: token,
      label: z.string().optional(),
      props,
      select: z
        .looseObject({ 'how-many': z.string().optional(), choice: z.array(z.string()).optional() })
        .optional(),
    }),
  )
  .optional();
const base = { params: oscalParams, props, links, parts: z.array(part).optional() };

export const controlSchema: z.ZodType<OscalControl> = z.looseObject({
  id,
  title: line,
  ...base,
  get controls() {
    return z.array(controlSchema).optional();
  },
});
const group: z.ZodType<OscalGroup> = z.looseObject({
  id: token.optional(),
  title: line,
  ...base,
  get groups() {
    return z.array(group).optional();
  },
  controls: z.array(controlSchema).optional(),
});

const members = {
  uuid: z.uuid(),
  metadata: z.looseObject({
    title: line,
    version: z.string().min(1),
    'last-modified': z.iso.datetime({ offset: true }),
    'oscal-version': z.string().min(1),
    props,
    links,
  }),
  params: oscalParams,
  'back-matter': z.looseObject({}).optional(),
};

export const oscalSchema: z.ZodType<{ catalog: OscalCatalog }> = z.strictObject({
  $schema: z.string().optional(),
  catalog: z.looseObject({
    ...members,
    groups: z.array(group).optional(),
    controls: z.array(controlSchema).optional(),
  }),
}) as never;

/** A control without its children, and a tree of groups in which controls are only named. */
const stubSchema: z.ZodType<Stub> = z.looseObject({
  id,
  get controls() {
    return z.array(stubSchema).optional();
  },
});
export interface Stub {
  id: string;
  controls?: Stub[] | undefined;
}
export interface SkeletonGroup {
  title: string;
  groups?: SkeletonGroup[] | undefined;
  controls?: Stub[] | undefined;
}
export interface Skeleton extends Omit<OscalCatalog, 'groups' | 'controls'> {
  groups?: SkeletonGroup[] | undefined;
  controls?: Stub[] | undefined;
}
const skeletonGroup: z.ZodType<SkeletonGroup> = z.looseObject({
  id: token.optional(),
  title: line,
  ...base,
  get groups() {
    return z.array(skeletonGroup).optional();
  },
  controls: z.array(stubSchema).optional(),
});
export const skeletonSchema: z.ZodType<Skeleton> = z.looseObject({
  ...members,
  groups: z.array(skeletonGroup).optional(),
  controls: z.array(stubSchema).optional(),
}) as never;

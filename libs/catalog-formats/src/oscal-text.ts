import type { OscalControl, OscalParam, OscalPart } from './oscal-schema.js';

const INSERT = /\{\{\s*insert:\s*param,\s*([^\s}]{1,200})\s*\}\}/g;

/**
 * The text of all parts of a name, with the items below them indented. Where a parameter of the
 * control is inserted its label, or its choices, stand in brackets.
 */
export function textOf({ parts, params }: OscalControl, names: readonly string[]): string | null {
  const byId = new Map((params ?? []).map((param) => [param.id, param]));
  const lines = (parts ?? [])
    .filter(({ name }) => names.includes(name))
    .flatMap((part) => linesOf(part, ''));
  if (lines.length === 0) return null;
  const text = lines.join('\n').replaceAll(INSERT, (given, id: string) => {
    const param = byId.get(id);
    return param ? `[${labelOf(param)}]` : given;
  });
  return text === '' ? null : text;
}

function linesOf(part: OscalPart, indent: string): string[] {
  const label = part.props?.find(({ name, ns }) => name === 'label' && ns === undefined)?.value;
  const words = [label, part.title, part.prose].filter((word) => word !== undefined);
  const below = (part.parts ?? []).flatMap((item) =>
    linesOf(item, words.length > 0 ? `${indent}  ` : indent),
  );
  return words.length > 0 ? [indent + words.join(' '), ...below] : below;
}

function labelOf({ id, label, select }: OscalParam): string {
  if (label !== undefined) return label;
  return select?.choice ? `Selection: ${select.choice.join('; ')}` : id;
}

/** The label of a control as people cite it, such as `AC-2`. */
export function labelOfControl({ id, props }: OscalControl): string {
  const labels = (props ?? []).filter(({ name, ns }) => name === 'label' && ns === undefined);
  const label = labels.find((prop) => prop.class === undefined) ?? labels[0];
  return label?.value.slice(0, 60) ?? id.toUpperCase();
}

/** One fault as the server names it: the path of a field in the request, and what to do about it. */
export interface Fout {
  veld: string;
  melding: string;
}

/** RFC 9457, with our list of faults. */
export interface Probleem {
  detail?: string;
  fouten: Fout[];
}

export function probleemUit(inhoud: unknown): Probleem {
  const { detail, fouten } = (inhoud ?? {}) as { detail?: unknown; fouten?: unknown };
  return {
    ...(typeof detail === 'string' && { detail }),
    fouten: Array.isArray(fouten) ? fouten.filter(isFout) : [],
  };
}

function isFout(mogelijk: unknown): mogelijk is Fout {
  const { veld, melding } = (mogelijk ?? {}) as Partial<Fout>;
  return typeof veld === 'string' && typeof melding === 'string';
}

/**
 * The place on the screen for a fault: the field itself, or else what holds it. A fault in `vormen[2]` shows at the
 * question `vormen`, one in `slachtoffers[1].bsn` at the second victim. Undefined when the form has no such place.
 */
export function plaatsVan(veld: string, plaatsen: ReadonlySet<string>): string | undefined {
  let pad = veld;
  while (pad) {
    if (plaatsen.has(pad)) return pad;
    pad = pad.slice(0, Math.max(pad.lastIndexOf('.'), pad.lastIndexOf('['), 0));
  }
  return undefined;
}

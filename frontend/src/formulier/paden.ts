import { bezoek, type Schema } from './schema';

/** `['verwijzingen', 0, 'reden']` becomes `verwijzingen[0].reden`, as the server writes it. */
export function naarPad(stappen: (string | number)[]): string {
  return stappen.map((stap, index) => (typeof stap === 'number' ? `[${stap}]` : index === 0 ? stap : `.${stap}`)).join('');
}

/** Puts faults in the order in which the form shows its fields; what the form does not know comes last. */
export class Rangorde {
  private readonly plaatsen = new Map<string, number>();

  constructor(schema: Schema) {
    bezoek(schema, ({ key, path }, lijst) => {
      this.plaatsen.set(lijst ? `${lijst.path}.${key}` : (path ?? key ?? ''), this.plaatsen.size);
    });
  }

  sorteer<F extends { veld: string }>(fouten: F[]): F[] {
    return fouten
      .map((fout) => ({ fout, sleutel: this.sleutel(fout.veld) }))
      .sort((een, ander) => vergelijk(een.sleutel, ander.sleutel))
      .map(({ fout }) => fout);
  }

  /** The list or field, the row in it, the field in the row. */
  private sleutel(pad: string): number[] {
    const rij = /^(\w+)\[(\d+)]\.?(.*)$/.exec(pad);
    if (!rij) return [this.plaats(pad), -1, -1];
    const [, lijst = '', index = '', veld = ''] = rij;
    return [this.plaats(lijst), Number(index), this.plaats(`${lijst}.${veld}`)];
  }

  private plaats(naam: string): number {
    return this.plaatsen.get(naam) ?? Number.MAX_SAFE_INTEGER;
  }
}

function vergelijk(een: number[], ander: number[]): number {
  const verschil = een.findIndex((waarde, index) => waarde !== ander[index]);
  return verschil < 0 ? 0 : (een[verschil] ?? 0) - (ander[verschil] ?? 0);
}

import type { Fout } from '../formulier/formulier';
import type { Deel, Vorm, Waarden } from './vormen';
import type { Zitting } from './zitting';

/** A form that is open, with what is typed in it so far. */
export interface Concept {
  punt: string;
  laag: string;
  deel: Deel;
  /** The decision that it is about. */
  besluit?: string;
  vorm: Vorm;
  waarden: Waarden;
  fouten: Fout[];
}

export const sleutelVan = ({ punt, laag, deel, besluit }: Pick<Concept, 'punt' | 'laag' | 'deel' | 'besluit'>) => [punt, laag, deel, besluit].filter(Boolean).join('_');

/** What is typed and not yet sent, in the memory of this tab only. */
export class Concepten {
  private readonly open = new Map<string, Concept>();
  /** Closed with something in it. */
  private readonly opgeborgen = new Map<string, Concept>();

  van(sleutel: string): Concept | undefined {
    return this.open.get(sleutel);
  }

  /** Opens one, or leaves the one that was open as it is. */
  begin(concept: Concept): string {
    const sleutel = sleutelVan(concept);
    if (!this.open.has(sleutel)) this.open.set(sleutel, this.opgeborgen.get(sleutel) ?? concept);
    this.opgeborgen.delete(sleutel);
    return sleutel;
  }

  /** Off the screen, but not lost. What was changed by somebody else meanwhile shows when it is sent. */
  bergOp(sleutel: string): void {
    const concept = this.open.get(sleutel);
    this.open.delete(sleutel);
    if (concept && isGetypt(concept)) this.opgeborgen.set(sleutel, concept);
  }

  weg(sleutel: string): void {
    this.open.delete(sleutel);
  }

  /** Forgets what stands at an item or layer that this user may hear no more. */
  houdBij({ punten }: Pick<Zitting, 'punten'>): void {
    for (const plek of [this.open, this.opgeborgen]) {
      for (const [sleutel, { punt, laag }] of plek) {
        if (!punten.some(({ id, lagen }) => id === punt && lagen.includes(laag))) plek.delete(sleutel);
      }
    }
  }

  /** Whether somebody typed something that is nowhere else. */
  get isIetsGetypt(): boolean {
    return [...this.open.values(), ...this.opgeborgen.values()].some(isGetypt);
  }
}

const isGetypt = ({ waarden }: Concept) => Object.values(waarden).some((waarde) => waarde.length > 0);

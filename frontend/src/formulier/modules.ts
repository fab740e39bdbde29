import { Keuzerondjes, Vinklijst } from './antwoorden';
import { Datumveld } from './datum';
import { Keuzelijst } from './keuzelijst';
import { Rijen } from './rijen';
import type { Component } from './schema';
import { toets } from './toets';
import { vertaal } from './vertaling';

interface Register {
  get(id: string): Component | undefined;
}

interface Veldsoorten {
  register(type: string, renderer: unknown): void;
}

/** Judges by our rules, with our messages, instead of by those of form-js. */
class Toetsing {
  static $inject = ['formFieldRegistry'];

  constructor(private readonly register: Register) {}

  validateFieldInstance(instantie: { id: string }, waarde: unknown): string[] {
    const veld = this.register.get(instantie.id);
    const melding = veld && toets(veld, waarde);
    return melding ? [melding] : [];
  }
}

class Velden {
  static $inject = ['formFields'];

  constructor(veldsoorten: Veldsoorten) {
    veldsoorten.register('select', Keuzelijst);
    veldsoorten.register('radio', Keuzerondjes);
    veldsoorten.register('checklist', Vinklijst);
    veldsoorten.register('datetime', Datumveld);
  }
}

/** What we put in the place of parts of form-js, by its own way of doing so. */
export const MODULES = {
  __init__: ['meldrouteVelden'],
  meldrouteVelden: ['type', Velden],
  validator: ['type', Toetsing],
  repeatRenderManager: ['type', Rijen],
  translate: ['value', vertaal],
};

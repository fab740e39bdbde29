import type { Component, Gegevens } from './schema';

export type Indexen = Record<string, number>;

/** Faults as form-js keeps them: per id of a component, in a list by row number. */
export type Fouttoestand = Record<string, unknown>;

/** A field as it now stands on the screen; hidden fields have none. */
export interface Veldinstantie {
  id: string;
  valuePath: (string | number)[];
  indexes?: Indexen;
}

/**
 * The part of form-js' Form that we lean on. The names with an underscore are internal to form-js (version 2.0.0 is
 * pinned): without them a fault of the server, or of a list, cannot be shown at its place.
 */
export interface FormulierKern {
  _id: string;
  get<T>(dienst: string): T;
  on(gebeurtenis: string, luisteraar: () => void): void;
  validate(): Fouttoestand;
  destroy(): void;
  _getState(): { data: Gegevens; errors: Fouttoestand };
  _setState(toestand: { errors: Fouttoestand }): void;
  _getInitializedFieldData(data: Gegevens, plaats: { container: Component; indexes: Indexen }): Gegevens;
}

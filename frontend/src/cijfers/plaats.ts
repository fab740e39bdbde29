import { h, type ComponentChildren, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Regiodeel } from './cijfers';
import type { Plek, Route } from './route';

/** Where reading begins: at the part, or at the answer to a question. */
export type Focus = 'kop' | 'uitkomst';

/** Where somebody is: what each part of the page knows and may ask for. */
export interface Plaats {
  regio: string;
  jaar: number;
  deel: Regiodeel;
  route: Route;
  /** The year that is not over. */
  ditJaar: number;
  /** An address on this page, for the same region and year. */
  adres(plek: Plek, anders?: Partial<Route>): string;
  ga(hash: string): void;
  /** Says something that a screen reader tells too. */
  zeg(tekst: string): void;
  /** Whether the reader came by a link of this page to this heading, which then takes the focus, once. */
  neemFocus(kop: Focus): boolean;
}

/** The heading of a part; who came by a link of the page starts reading here. */
export function Kop({ plaats, tekst }: { plaats: Plaats; tekst: string }): JSX.Element {
  const plek = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${tekst} – Cijfers – Meldroute`;
    if (plaats.neemFocus('kop')) plek.current?.focus();
  }, [tekst]);
  return h('h2', { class: 'utrecht-heading-2', id: 'cijfers-kop', tabIndex: -1, ref: plek }, tekst);
}

export const kop2 = (id: string, ...tekst: ComponentChildren[]) => h('h2', { class: 'utrecht-heading-2', id }, ...tekst);

import { Form } from '@bpmn-io/form-js-viewer';
import { Foutenoverzicht } from './foutenoverzicht';
import type { FormulierKern, Fouttoestand, Veldinstantie } from './kern';
import { MODULES } from './modules';
import { naarPad, Rangorde } from './paden';
import { bezoek, hoofdletter, naamVanRij, type Component, type Gegevens, type Schema } from './schema';
import { toets } from './toets';

export interface Fout {
  veld: string;
  melding: string;
}

export interface Opties {
  alleenLezen?: boolean;
  bijWijziging?: () => void;
}

/** A form on the screen. */
export interface Formulier {
  /** What is filled in now, of the fields that are visible and can be filled in. */
  gegevens(): Gegevens;
  /** Checks everything, shows each fault at its field, goes to the first, and returns them in the order of the form. */
  controleer(): Fout[];
  /** Shows faults that the server found. */
  toonFouten(fouten: Fout[]): void;
  sluit(): void;
}

export async function toonFormulier(
  plek: HTMLElement,
  schema: Schema,
  gegevens: Gegevens,
  { alleenLezen = false, bijWijziging }: Opties = {},
): Promise<Formulier> {
  const overzicht = new Foutenoverzicht();
  const houder = document.createElement('div');
  houder.className = 'mr-formulier';
  houder.append(overzicht.element);
  plek.replaceChildren(houder);
  // Enter in a text field must not send the form: completing is done by the host page.
  houder.addEventListener('submit', weiger, true);
  const form = new Form({
    container: houder,
    debounce: false,
    properties: { readOnly: alleenLezen },
    additionalModules: [MODULES],
  } as ConstructorParameters<typeof Form>[0]) as unknown as FormulierKern & Pick<Form, 'importSchema'>;
  await form.importSchema(schema as unknown as Parameters<Form['importSchema']>[0], gegevens as never);
  await volgendBeeld();
  const getoond = new GetoondFormulier(form, schema, overzicht, houder);
  if (bijWijziging) form.on('field.updated', bijWijziging);
  return getoond;
}

function weiger(gebeurtenis: Event): void {
  gebeurtenis.preventDefault();
  gebeurtenis.stopPropagation();
}

/** Two frames: in the first the form is drawn, in the second its fields have registered themselves. */
export function volgendBeeld(): Promise<void> {
  return new Promise((klaar) => requestAnimationFrame(() => requestAnimationFrame(() => klaar())));
}

class GetoondFormulier implements Formulier {
  private readonly componenten = new Map<string, Component>();
  private readonly rangorde: Rangorde;

  constructor(
    private readonly form: FormulierKern,
    schema: Schema,
    private readonly overzicht: Foutenoverzicht,
    private readonly houder: HTMLElement,
  ) {
    bezoek(schema, (component) => this.componenten.set(component.id, component));
    this.rangorde = new Rangorde(schema);
  }

  gegevens(): Gegevens {
    const uit: Gegevens = {};
    for (const { veld, instantie } of this.velden()) {
      if (veld.type === 'dynamiclist') {
        uit[veld.path ?? ''] = this.rijen(veld).map(() => ({}));
      }
      // What is read only in a row tells which row it is.
      if (veld.key && (!veld.readonly || instantie.valuePath.length > 1)) zet(uit, instantie.valuePath, this.waarde(instantie));
    }
    return uit;
  }

  controleer(): Fout[] {
    const toestand: Fouttoestand = this.form.validate();
    const fouten: Fout[] = [];
    for (const { veld, instantie } of this.velden()) {
      const melding = toets(veld, this.waarde(instantie));
      if (!melding) continue;
      fouten.push({ veld: naarPad(instantie.valuePath), melding });
      if (veld.type === 'dynamiclist') toestand[veld.id] = [melding];
    }
    this.form._setState({ errors: { ...toestand } });
    return this.toon(fouten);
  }

  toonFouten(fouten: Fout[]): void {
    const toestand: Fouttoestand = {};
    const perPad = new Map(this.velden().map((plek) => [naarPad(plek.instantie.valuePath), plek]));
    for (const { veld: pad, melding } of fouten) {
      const plek = perPad.get(pad);
      if (plek) zet(toestand, [plek.veld.id, ...Object.values(plek.instantie.indexes ?? {})], [melding]);
    }
    this.form._setState({ errors: toestand });
    this.toon(fouten);
  }

  sluit(): void {
    this.form.destroy();
    this.houder.remove();
  }

  private toon(fouten: Fout[]): Fout[] {
    const gesorteerd = this.rangorde.sorteer(fouten);
    const perPad = new Map(this.velden().map((plek) => [naarPad(plek.instantie.valuePath), plek]));
    this.overzicht.toon(
      gesorteerd.map(({ veld: pad, melding }) => {
        const plek = perPad.get(pad);
        const component = plek?.veld;
        return {
          melding,
          label: [this.rijVan(plek?.instantie), component?.label ?? component?.dateLabel ?? pad].filter(Boolean).join(', '),
          element: () => (plek ? this.element(plek.veld, plek.instantie) : undefined),
        };
      }),
    );
    return gesorteerd;
  }

  /** The fields and lists that are on the screen, lists before their fields. */
  private velden(): { veld: Component; instantie: Veldinstantie }[] {
    return this.form
      .get<{ getAll(): Veldinstantie[] }>('formFieldInstanceRegistry')
      .getAll()
      .flatMap((instantie) => {
        const veld = this.componenten.get(instantie.id);
        return veld ? [{ veld, instantie }] : [];
      })
      .sort((een, ander) => Number(ander.veld.type === 'dynamiclist') - Number(een.veld.type === 'dynamiclist'));
  }

  private waarde(instantie: Veldinstantie): unknown {
    let waarde: unknown = this.form._getState().data;
    for (const stap of instantie.valuePath) waarde = (waarde as Gegevens | undefined)?.[stap];
    return waarde;
  }

  private rijen(lijst: Component): unknown[] {
    const rijen = this.form._getState().data[lijst.path ?? ''];
    return Array.isArray(rijen) ? rijen : [];
  }

  /** Which row a field stands in, such as `Contact 2`. */
  private rijVan(instantie: Veldinstantie | undefined): string | undefined {
    const [lijst, index] = instantie?.valuePath.slice(0, -1) ?? [];
    const component = [...this.componenten.values()].find(({ path }) => path !== undefined && path === lijst);
    return component && typeof index === 'number' ? hoofdletter(`${naamVanRij(component)} ${index + 1}`) : undefined;
  }

  private element(veld: Component, instantie: Veldinstantie): HTMLElement | undefined {
    const rij = Object.values(instantie.indexes ?? {}).map((index) => `_${index}`).join('');
    const id = `fjs-form-${this.form._id}-${veld.id}${rij}`;
    const kandidaten = [id, `${id}-0`, `${id}-toevoegen`].map((kandidaat) => document.getElementById(kandidaat));
    return kandidaten.find((element) => element !== null && element.matches('input, select, textarea, button')) ?? undefined;
  }
}

function zet(doel: Gegevens, pad: (string | number)[], waarde: unknown): void {
  let hier: Record<string | number, unknown> = doel;
  pad.slice(0, -1).forEach((stap) => {
    hier[stap] ??= {};
    hier = hier[stap] as Record<string | number, unknown>;
  });
  hier[pad[pad.length - 1] ?? ''] = waarde;
}

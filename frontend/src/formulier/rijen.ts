import { buildExpressionContext, Errors, LocalExpressionContext } from '@bpmn-io/form-js-viewer';
import { h, type ComponentType } from 'preact';
import { useContext } from 'preact/hooks';
import type { FormulierKern, Fouttoestand, Indexen } from './kern';
import { heeftVasteRijen, hoofdletter, MAXIMUM_RIJEN, minimumRijen, naamVanRij, type Component, type Gegevens } from './schema';

interface LijstProps {
  field: Component;
  domId: string;
  indexes?: Indexen;
  disabled: boolean;
  readonly: boolean;
  RowsRenderer: ComponentType<Record<string, unknown>>;
  onChange(wijziging: { value: Gegevens[]; field?: Component; indexes?: Indexen | undefined }): void;
}

interface Paden {
  getValuePath(field: Component, opties: { indexes?: Indexen | undefined }): (string | number)[];
}

/**
 * Renders the rows of a dynamic list, in the place of form-js' own renderer: each row has a heading, the buttons say what
 * they add or remove, the minimum is kept, rows are never folded away (a fault in a folded row cannot be found), and
 * faults move along when a row is removed.
 */
export class Rijen {
  static $inject = ['form', 'pathRegistry'];

  constructor(
    private readonly form: FormulierKern,
    private readonly paden: Paden,
  ) {
    this.Repeater = this.Repeater.bind(this);
    this.RepeatFooter = this.RepeatFooter.bind(this);
  }

  /** Asked by form-js: whether the children of a component are rows. */
  isFieldRepeating(id: string | undefined): boolean {
    return id !== undefined && this.form.get<{ get(id: string): Component }>('formFieldRegistry').get(id).type === 'dynamiclist';
  }

  Repeater(props: LijstProps) {
    const { RowsRenderer, field, domId, indexes, disabled, readonly, onChange } = props;
    const omgeving = useContext(LocalExpressionContext);
    const rijen = this.rijenVan(props);
    const naam = naamVanRij(field);
    const magWeg = !disabled && !readonly && !heeftVasteRijen(field) && rijen.length > minimumRijen(field);
    const verwijder = (weg: number) => {
      this.schuifFoutenOp(field, weg);
      onChange({ field, indexes, value: rijen.filter((_, index) => index !== weg) });
      requestAnimationFrame(() => document.getElementById(`${domId}-toevoegen`)?.focus());
    };
    return rijen.map((rij, index) => {
      const kopId = `${domId}-kop-${index}`;
      const inRij = {
        data: omgeving.data,
        this: rij,
        parent: buildExpressionContext({ ...omgeving, data: omgeving.this }),
        i: [...omgeving.i, index + 1],
      };
      const knop = { type: 'button', class: 'mr-knop mr-knop-weg', 'aria-label': `${hoofdletter(naam)} ${index + 1} verwijderen` };
      return h(
        'div',
        { key: index, class: 'mr-rij', role: 'group', 'aria-labelledby': kopId, 'data-rij': `${domId}-${index}` },
        h(
          'div',
          { class: 'mr-rij-kop' },
          h('span', { id: kopId, class: 'mr-rij-naam' }, `${hoofdletter(naam)} ${index + 1}`),
          magWeg && h('button', { ...knop, onClick: () => verwijder(index) }, 'Verwijderen'),
        ),
        h(
          LocalExpressionContext.Provider,
          { value: inRij },
          h(RowsRenderer, { ...props, indexes: { ...indexes, [field.id]: index } }),
        ),
      );
    });
  }

  RepeatFooter(props: LijstProps) {
    const { field, domId, indexes, disabled, readonly, onChange } = props;
    const rijen = this.rijenVan(props);
    const naam = naamVanRij(field);
    const fouten = this.form._getState().errors[field.id];
    const melding = Array.isArray(fouten) ? fouten.filter((fout) => typeof fout === 'string') : [];
    const voegToe = () => {
      const plaats = { container: field, indexes: { ...indexes, [field.id]: rijen.length } };
      onChange({ value: [...rijen, this.form._getInitializedFieldData(this.form._getState().data, plaats)] });
      requestAnimationFrame(() => {
        const rij = document.querySelector(`[data-rij="${domId}-${rijen.length}"]`);
        rij?.querySelector<HTMLElement>('input, select, textarea')?.focus();
      });
    };
    const magErbij = !disabled && !readonly && !heeftVasteRijen(field) && rijen.length < MAXIMUM_RIJEN;
    const knop = { id: `${domId}-toevoegen`, type: 'button', class: 'mr-knop', 'aria-describedby': `${domId}-fout` };
    return h(
      'div',
      { class: 'mr-lijst-voet' },
      heeftVasteRijen(field) && rijen.length === 0 && h('p', { class: 'mr-leeg' }, `Geen ${naam} gevonden.`),
      readonly && !heeftVasteRijen(field) && rijen.length === 0 && h('p', { class: 'mr-leeg' }, 'Niets ingevuld.'),
      h(Errors, { id: `${domId}-fout`, errors: melding }),
      magErbij && h('button', { ...knop, onClick: voegToe }, `${hoofdletter(naam)} toevoegen`),
    );
  }

  private rijenVan({ field, indexes }: LijstProps): Gegevens[] {
    let waarde: unknown = this.form._getState().data;
    for (const stap of this.paden.getValuePath(field, { indexes })) {
      waarde = (waarde as Record<string | number, unknown> | undefined)?.[stap];
    }
    return Array.isArray(waarde) ? waarde : [];
  }

  /** form-js keeps faults by row number and would show those of a removed row at the next one. */
  private schuifFoutenOp(lijst: Component, weg: number): void {
    const opgeschoven: Fouttoestand = { ...this.form._getState().errors };
    const bezoek = (component: Component) => {
      component.components?.forEach(bezoek);
      const perRij = opgeschoven[component.id];
      if (component === lijst || !perRij || typeof perRij !== 'object') return;
      opgeschoven[component.id] = Object.fromEntries(
        Object.entries(perRij)
          .filter(([rij]) => Number(rij) !== weg)
          .map(([rij, fouten]) => [Number(rij) > weg ? Number(rij) - 1 : Number(rij), fouten]),
      );
    };
    bezoek(lijst);
    this.form._setState({ errors: opgeschoven });
  }
}

/** The part of a form-js schema that we use; Deelverzameling.java says what it may hold. */
export interface Component {
  type: string;
  id: string;
  key?: string;
  path?: string;
  label?: string;
  dateLabel?: string;
  description?: string;
  readonly?: boolean;
  subtype?: string;
  decimalDigits?: number;
  defaultRepetitions?: number;
  allowAddRemove?: boolean;
  values?: Antwoord[];
  validate?: Regels;
  properties?: { minimum?: string; rij?: string };
  conditional?: { hide: string };
  components?: Component[];
}

export interface Schema extends Component {
  components: Component[];
}

export interface Antwoord {
  label: string;
  value: string;
}

export interface Regels {
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: number;
  max?: number;
  pattern?: string;
  patternErrorMessage?: string;
  validationType?: string;
}

export type Gegevens = Record<string, unknown>;

export const MAXIMUM_RIJEN = 100;

export const minimumRijen = (lijst: Component) => Number(lijst.properties?.minimum ?? 0);
/** Whether the rows are those that the form was opened with. */
export const heeftVasteRijen = (lijst: Component) => lijst.allowAddRemove === false;
export const hoofdletter = (tekst: string) => tekst.charAt(0).toUpperCase() + tekst.slice(1);
export const naamVanRij = (lijst: Component) => lijst.properties?.rij ?? 'rij';

/** Visits each component with data, lists before their rows; `lijst` is the list that the component stands in. */
export function bezoek(
  ouder: Component,
  bezoeker: (component: Component, lijst: Component | undefined) => void,
  lijst?: Component,
): void {
  for (const component of ouder.components ?? []) {
    if (component.type === 'dynamiclist') {
      bezoeker(component, lijst);
      bezoek(component, bezoeker, component);
    } else if (component.components) {
      bezoek(component, bezoeker, lijst);
    } else if (component.key) {
      bezoeker(component, lijst);
    }
  }
}

/** Gives lists that need a row their first one, so that nobody has to add it. */
export function metEersteRijen(schema: Schema, gegevens: Gegevens): Gegevens {
  const gevuld = { ...gegevens };
  bezoek(schema, ({ type, path, ...rest }) => {
    if (type !== 'dynamiclist' || !path || minimumRijen({ type, ...rest }) === 0) return;
    const rijen = gevuld[path];
    if (!Array.isArray(rijen) || rijen.length === 0) gevuld[path] = [{}];
  });
  return gevuld;
}

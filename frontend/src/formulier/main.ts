/**
 * Task forms in the browser. The host page in Tasklist imports this bundle and calls {@link startInTasklist}.
 */
import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css';
import './formulier.css';
import { toonFormulier, volgendBeeld, type Fout } from './formulier';
import type { Gegevens, Schema } from './schema';

export { toonFormulier, type Formulier, type Fout } from './formulier';
export { startInTasklist } from './tasklist';

/** The faults that the browser finds in data, for the comparison with the server. */
export async function toetsGegevens(schema: Schema, gegevens: Gegevens): Promise<Fout[]> {
  const plek = document.createElement('div');
  document.body.append(plek);
  const formulier = await toonFormulier(plek, schema, gegevens);
  await volgendBeeld();
  const fouten = formulier.controleer();
  formulier.sluit();
  plek.remove();
  return fouten;
}

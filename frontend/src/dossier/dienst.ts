import { haalCasus, type Gelezen } from '../casus/dienst';
import { Woorden, type Woordenlijst } from '../casus/woorden';
import { stuur } from '../formulier/taak';

/** What the tab can show for a task. */
export type Inhoud = { soort: 'dossier'; gelezen: Gelezen & { soort: 'casus' }; woorden: Woorden } | { soort: 'uitleg'; tekst: string };

const uitleg = (tekst: string): Inhoud => ({ soort: 'uitleg', tekst });

const NIET_VAN_U = 'Deze taak is niet voor u, of is al klaar. U ziet hier daarom geen dossier.';
const GEEN_INZAGE = 'Voor deze taak leest u alleen het formulier. Daarin staat alles wat u voor deze taak mag weten.';
const GEEN_CASUS = 'Deze taak gaat niet over één casus. Er is dus geen dossier.';
const UITGELOGD = 'U bent uitgelogd. Laad de pagina opnieuw en log in.';
const NIET_TE_ZIEN = 'U mag deze casus niet zien.';
const GEEN_ANTWOORD = 'De server geeft geen antwoord. Controleer uw verbinding en probeer het opnieuw.';

interface Taakinzage {
  taak: { casus?: string | null };
  metInzage: boolean;
}

/** First whether the reader may: who may not see the casus does not ask for it either. */
export async function haalDossier(taak: string): Promise<Inhoud> {
  try {
    const antwoord = await stuur(`/api/v1/taken/${encodeURIComponent(taak)}`, { method: 'GET' });
    if (antwoord.status === 401) return uitleg(UITGELOGD);
    if (antwoord.status === 404) return uitleg(NIET_VAN_U);
    if (!antwoord.ok) return uitleg(GEEN_ANTWOORD);
    const { taak: gevonden, metInzage } = (await antwoord.json()) as Taakinzage;
    if (!metInzage) return uitleg(GEEN_INZAGE);
    if (!gevonden.casus) return uitleg(GEEN_CASUS);
    const [gelezen, woorden] = await Promise.all([haalCasus(gevonden.casus), haalWoorden()]);
    if (gelezen.soort === 'casus') return { soort: 'dossier', gelezen, woorden };
    if (gelezen.soort === 'onbekend') return uitleg(NIET_TE_ZIEN);
    return uitleg(gelezen.soort === 'uitgelogd' ? UITGELOGD : gelezen.uitleg);
  } catch {
    return uitleg(GEEN_ANTWOORD);
  }
}

let woorden: Promise<Woorden> | undefined;

/** Once per visit to Tasklist; after a failure they are asked for again. */
function haalWoorden(): Promise<Woorden> {
  woorden ??= stuur('/api/v1/woorden', { method: 'GET' }).then(async (antwoord) => {
    if (!antwoord.ok) throw new Error('Geen woorden');
    return new Woorden((await antwoord.json()) as Woordenlijst);
  });
  woorden.catch(() => (woorden = undefined));
  return woorden;
}

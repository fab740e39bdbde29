/* Asking the server, and waiting for it in sight. */
import {maak, vervang} from './scherm.js';

const PAD = '/api/v1/procesbeeld';

/** Why an answer did not come, in Dutch. */
export class Mislukt extends Error {}

const uitleg = async antwoord => {
  const probleem = await antwoord.json().catch(() => ({}));
  const fouten = (probleem.fouten || []).map(fout => fout.melding);
  return [probleem.detail, ...fouten].filter(Boolean).join(' ')
    || 'Meldroute geeft geen antwoord. Probeer het over een paar minuten nog eens.';
};

/** Gives the answer and how many there are on all pages together. */
export const vraag = async (pad, gegevens = {}) => {
  const zoek = new URLSearchParams(Object.entries(gegevens).filter(([, waarde]) => waarde !== '' && waarde != null));
  let antwoord;
  try {
    antwoord = await fetch(`${PAD}${pad}${zoek.size ? `?${zoek}` : ''}`, {headers: {Accept: 'application/json'}});
  } catch {
    throw new Mislukt('Er is geen verbinding met Meldroute.');
  }
  if (antwoord.status === 401) {
    // The page itself leads to the sign-in and back.
    window.location.reload();
  }
  if (!antwoord.ok) {
    throw new Mislukt(await uitleg(antwoord));
  }
  return {inhoud: await antwoord.json(), totaal: Number(antwoord.headers.get('X-Total-Count'))};
};

/** Shows that something is on its way, then what came, or why it did not. */
export const toon = async (plek, werk) => {
  const beurt = (plek.beurt || 0) + 1;
  plek.beurt = beurt;
  plek.setAttribute('aria-busy', 'true');
  if (!plek.hasChildNodes()) {
    vervang(plek, maak('p', {class: 'mr-bezig', role: 'status'}, 'Bezig met laden …'));
  }
  let inhoud;
  try {
    inhoud = await werk();
  } catch (fout) {
    if (!(fout instanceof Mislukt)) {
      throw fout;
    }
    inhoud = maak('p', {class: 'mr-fout', role: 'alert'}, fout.message);
  }
  // Who chose again meanwhile waits for the newer answer.
  if (plek.beurt === beurt) {
    plek.removeAttribute('aria-busy');
    vervang(plek, ...[inhoud].flat());
  }
};

let gehaald;

/** The regions and processes to choose from, asked once. */
export const keuzes = () => {
  gehaald ||= vraag('').catch(fout => {
    gehaald = undefined;
    throw fout;
  });
  return gehaald.then(antwoord => antwoord.inhoud);
};

const REGIO = 'meldroute.procesbeeld.regio';

/** The region looked at: the only one, or the one chosen last. */
export const gekozenRegio = regios => {
  const vorige = window.sessionStorage.getItem(REGIO);
  return regios.some(regio => regio.code === vorige) ? vorige : regios[0].code;
};

export const kiesRegio = code => window.sessionStorage.setItem(REGIO, code);

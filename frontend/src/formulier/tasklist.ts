import { Acties } from './acties';
import { Concept } from './concept';
import { toonFormulier, type Formulier } from './formulier';
import { metEersteRijen } from './schema';
import { haalFormulier, Mislukt, rondAf, type Taakformulier } from './taak';

/** The form object that Tasklist gives to an embedded form. */
export interface CamForm {
  taskId: string;
  formElement: { attr(naam: string): string | undefined };
  storePrevented: boolean;
  on(gebeurtenis: string, luisteraar: () => void): void;
  submitVariables(klaar: (fout: Error | null, antwoord?: unknown) => void): void;
}

/** The AngularJS scope around it; `options` is Tasklist's: the form is disabled for who is not the assignee. */
export interface Omgeving {
  options?: { disableForm?: boolean };
  $watch(wat: () => unknown, bij: (nu: unknown, eerst: unknown) => void): void;
  $on(gebeurtenis: string, luisteraar: () => void): void;
  $applyAsync(werk: () => void): void;
  [formulier: string]: unknown;
}

/** Tasklist recognises this text and shows no message of its own. */
const TEGENGEHOUDEN = 'camForm submission prevented';
const TIJDSTIP = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

/**
 * Shows the form of a task in Tasklist and ties it to Tasklist's own buttons. Completing takes the place of sending
 * variables to the engine: after it Tasklist goes on as if it had completed the task itself.
 */
export function startInTasklist(camForm: CamForm, scope: Omgeving, plek: HTMLElement): void {
  const blad = new Taakblad(camForm, scope, plek);
  let geladen = false;
  // Claiming does not reload an embedded form, so watch for it.
  scope.$watch(
    () => scope.options?.disableForm,
    (nu, eerst) => {
      if (geladen && nu === eerst) return;
      geladen = true;
      void blad.laad();
    },
  );
  // This script came by import, of which AngularJS does not know: without a nudge the first look of that watch waits
  // until the task list refreshes itself, up to ten seconds later.
  scope.$applyAsync(() => undefined);
  scope.$on('$destroy', () => blad.sluit());
  camForm.submitVariables = (klaar) => {
    const meldTerug = (gelukt: boolean) => scope.$applyAsync(() => klaar(gelukt ? null : new Error(TEGENGEHOUDEN), {}));
    void blad.rondAf().then(meldTerug, () => meldTerug(false));
  };
  camForm.on('store', () => {
    // Tasklist would keep the draft in the browser; ours goes to the server.
    camForm.storePrevented = true;
    void blad.bewaar();
  });
}

/** In a window of its own, because what is being filled in stays here. */
function naarCasus(nummer: string): HTMLElement {
  const alinea = document.createElement('p');
  alinea.className = 'mr-naar-casus';
  const link = document.createElement('a');
  link.href = `/casus/${encodeURIComponent(nummer)}`;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Bekijk de hele casus (in een nieuw tabblad)';
  alinea.append(link);
  return alinea;
}

class Taakblad {
  private formulier: Formulier | undefined;
  private concept: Concept | undefined;
  private poging = 0;
  private readonly mededeling = document.createElement('p');
  private readonly uitleg = document.createElement('div');
  private readonly veld = document.createElement('div');
  private readonly acties = document.createElement('div');

  constructor(
    private readonly camForm: CamForm,
    private readonly scope: Omgeving,
    plek: HTMLElement,
  ) {
    this.mededeling.className = 'mr-mededeling';
    this.mededeling.setAttribute('role', 'status');
    plek.className = 'mr-taak';
    plek.replaceChildren(this.uitleg, this.veld, this.mededeling, this.acties);
  }

  async laad(): Promise<void> {
    const poging = ++this.poging;
    // Else the form could come back with an older draft than what stands on the screen.
    await this.concept?.bewaar();
    if (poging !== this.poging) return;
    this.sluitFormulier();
    this.meld('Het formulier wordt geladen…');
    try {
      const taakformulier = await haalFormulier(this.camForm.taskId);
      if (poging !== this.poging) return;
      await this.toon(taakformulier);
    } catch (fout) {
      if (poging === this.poging) this.meldFout(fout instanceof Mislukt ? fout.message : 'Het formulier kan niet worden getoond.');
    }
  }

  /** What happened to the casus may have given the task to others. */
  private async herlaad(gedaan: string): Promise<void> {
    await this.laad();
    this.mededeling.textContent = [gedaan, this.mededeling.textContent].filter(Boolean).join(' ');
  }

  async rondAf(): Promise<boolean> {
    const { formulier, concept } = this;
    if (!formulier || !concept) return false;
    this.meldFout('');
    if (formulier.controleer().length > 0) return false;
    await concept.pauzeer();
    this.meld('De taak wordt afgerond…');
    const afronding = await rondAf(this.camForm.taskId, formulier.gegevens());
    this.meld('');
    if (afronding.soort === 'klaar') return true;
    concept.hervat();
    if (afronding.soort === 'fouten') formulier.toonFouten(afronding.fouten);
    else this.meldFout(afronding.uitleg);
    return false;
  }

  async bewaar(): Promise<void> {
    await this.concept?.bewaar();
  }

  sluit(): void {
    this.poging++;
    this.sluitFormulier();
  }

  private async toon({ taak, schema, gegevens, metInzage, concept }: Taakformulier): Promise<void> {
    const alleenLezen = taak.vanMij === false || this.scope.options?.disableForm === true;
    this.uitleg.replaceChildren();
    this.acties.replaceChildren();
    if (metInzage && taak.casus) this.acties.append(new Acties(taak.casus, (gedaan) => void this.herlaad(gedaan)).element);
    if (metInzage && taak.casus) this.uitleg.append(naarCasus(taak.casus));
    if (taak.uitleg) this.legUit(taak.uitleg, 'mr-uitleg');
    if (alleenLezen) this.legUit('Pak de taak eerst op. Daarna kunt u het formulier invullen.', 'mr-let-op');
    else this.legUit('Velden met een * moet u invullen.', 'mr-sterretje');
    const alles = metEersteRijen(schema, { ...gegevens, ...concept?.gegevens });
    this.formulier = await toonFormulier(this.veld, schema, alles, {
      alleenLezen,
      bijWijziging: () => {
        this.concept?.wijzig();
        this.maakVuil();
      },
    });
    if (alleenLezen) {
      this.meld('');
      return;
    }
    const formulier = this.formulier;
    this.concept = new Concept(taak.id, () => formulier.gegevens(), (tekst) => this.meld(tekst));
    this.meld(concept ? `U gaat verder met uw concept van ${TIJDSTIP.format(new Date(concept.gewijzigd))}.` : '');
  }

  /** Lets Tasklist's own save button work: it wakes up when AngularJS sees a changed form. */
  private maakVuil(): void {
    const naam = this.camForm.formElement.attr('name') ?? '';
    const formulier = this.scope[naam] as { $setDirty?: () => void } | undefined;
    this.scope.$applyAsync(() => formulier?.$setDirty?.());
  }

  private legUit(tekst: string, klasse: string): void {
    const alinea = document.createElement('p');
    alinea.className = klasse;
    alinea.textContent = tekst;
    this.uitleg.append(alinea);
  }

  private meld(tekst: string): void {
    this.mededeling.classList.remove('mr-mislukt');
    this.mededeling.textContent = tekst;
  }

  private meldFout(tekst: string): void {
    this.meld(tekst);
    this.mededeling.classList.toggle('mr-mislukt', tekst !== '');
  }

  private sluitFormulier(): void {
    this.concept?.sluit();
    this.formulier?.sluit();
    this.concept = undefined;
    this.formulier = undefined;
  }
}

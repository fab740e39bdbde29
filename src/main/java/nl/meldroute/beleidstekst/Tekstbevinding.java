package nl.meldroute.beleidstekst;

import nl.meldroute.platform.Fout;

/**
 * What is wrong with a draft. All of it stands in the way of publishing.
 *
 * @param code kind of fault
 * @param regel key of the text or code of the signal; null when it is about the whole
 * @param plaats which part of that: a field of a signal, or the key again
 * @param tekst what is wrong and what to do, in Dutch
 */
public record Tekstbevinding(String code, String regel, String plaats, String tekst) {

  Fout alsFout() {
    return new Fout(regel == null ? "inhoud" : regel, tekst);
  }
}

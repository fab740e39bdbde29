package nl.meldroute.cijfers.verslag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.cijfers.Eenheid;
import nl.meldroute.cijfers.Uitsplitsing;
import nl.meldroute.cijfers.onderdrukking.Publicatietabel;
import nl.meldroute.cijfers.verslag.Deel.Alinea;
import nl.meldroute.cijfers.verslag.Deel.Kader;
import nl.meldroute.cijfers.verslag.Deel.Opsomming;
import nl.meldroute.cijfers.verslag.Deel.Tabel;
import nl.meldroute.cijfers.verslag.Deel.Tussenkop;

/**
 * A report while it is written: numbers its chapters and tables, and knows which tables it has not
 * told yet.
 */
final class Bladen {

  private final Verslagstof stof;
  private final List<Hoofdstuk> klaar = new ArrayList<>();
  private final Set<String> verteld = new HashSet<>();
  private String titel;
  private List<Deel> delen = new ArrayList<>();
  private int tabellen;

  Bladen(Verslagstof stof) {
    this.stof = stof;
  }

  Verslagstof stof() {
    return stof;
  }

  Bladen hoofdstuk(String nieuw) {
    sluit();
    titel = nieuw;
    return this;
  }

  Bladen kop(String tekst) {
    delen.add(new Tussenkop(tekst));
    return this;
  }

  Bladen alinea(String tekst) {
    delen.add(new Alinea(tekst));
    return this;
  }

  /** Nothing when it is empty. */
  Bladen alinea(Optional<String> tekst) {
    tekst.ifPresent(this::alinea);
    return this;
  }

  Bladen kader(String tekst) {
    delen.add(new Kader(tekst));
    return this;
  }

  /** That there is more than was registered, in the words that were published with the figures. */
  Bladen geenOmvang() {
    return kader(stof.toelichting().isBlank() ? Vasteteksten.GEEN_OMVANG : stof.toelichting());
  }

  Bladen opsomming(List<String> regels) {
    if (!regels.isEmpty()) {
      delen.add(new Opsomming(regels));
    }
    return this;
  }

  Bladen tabel(Optional<Tabel> tabel) {
    tabel.ifPresent(
        een -> {
          delen.add(een);
          tabellen++;
        });
    return this;
  }

  /** The number that the next table gets. */
  int volgende() {
    return tabellen + 1;
  }

  /** One of the figures, with a title of its own; a line when there was nothing to count. */
  Bladen tabel(String naam, Eenheid eenheid, Uitsplitsing... assen) {
    stof.tabel(eenheid, assen).ifPresent(tabel -> tabel(naam, tabel));
    return this;
  }

  private void tabel(String naam, Publicatietabel tabel) {
    verteld.add(tabel.code());
    Optional<Tabel> geschreven = Tabelschrijver.schrijf(volgende(), naam, tabel);
    if (geschreven.isEmpty()) {
      alinea(naam + ": geen " + tabel.eenheid().tekst().toLowerCase(Locale.ROOT) + ".");
    }
    tabel(geschreven);
  }

  /** What is in the figures and in no other chapter. */
  Bladen rest(String naam, String inleiding) {
    List<Publicatietabel> over =
        stof.tabellen().stream().filter(tabel -> !verteld.contains(tabel.code())).toList();
    if (!over.isEmpty()) {
      hoofdstuk(naam).alinea(inleiding);
      over.forEach(tabel -> tabel(tabel.titel(), tabel));
    }
    return this;
  }

  List<Hoofdstuk> klaar() {
    sluit();
    return List.copyOf(klaar);
  }

  private void sluit() {
    if (titel != null) {
      klaar.add(new Hoofdstuk(klaar.size() + 1, titel, delen));
    }
    delen = new ArrayList<>();
  }
}

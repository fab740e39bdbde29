package nl.meldroute.beleid.toets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Leestekst;
import nl.meldroute.beleid.lezen.Celtekst;
import nl.meldroute.beleid.lezen.Regeltekst;
import nl.meldroute.beleid.toets.Aanvaard.Soort;
import nl.meldroute.beleid.toets.Tabelblad.Kolom;
import nl.meldroute.beleid.toets.Tabelblad.Rij;
import nl.meldroute.beleid.toets.Tabelblad.Uitvoer;

/** One page of {@code docs/tabellen}: a table as staff read it, made from the table itself. */
final class Tabelpagina {

  private static final String NIEUWE_REGEL = "<br>";

  private final Tabelmodel model;
  private final Tabelblad blad;
  private final List<Tabelblad> zelfde;
  private final Map<String, String> regios;

  /**
   * @param zelfde all tables with the same key
   * @param regios name by code
   */
  Tabelpagina(Tabelmodel model, List<Tabelblad> zelfde, Map<String, String> regios) {
    this.model = model;
    this.blad = model.blad();
    this.zelfde = zelfde;
    this.regios = regios;
  }

  static String bestand(Tabelblad blad) {
    return blad.regio().isEmpty()
        ? blad.sleutel() + ".md"
        : blad.sleutel() + "-" + blad.regio() + ".md";
  }

  static String titel(Tabelblad blad, Map<String, String> regios) {
    return blad.regio().isEmpty()
        ? blad.naam()
        : blad.naam() + " in " + regios.getOrDefault(blad.regio(), blad.regio());
  }

  /**
   * Changes when a rule, a question or an answer changes; a moved column or box changes nothing.
   */
  static String kenmerk(Tabelblad blad) {
    String inhoud =
        blad.trefwijze()
            + ""
            + blad.kolommen()
            + blad.uitvoer()
            + blad.rijen().stream().map(Tabelpagina::inhoud).toList()
            + blad.uitleg();
    try {
      byte[] som =
          MessageDigest.getInstance("SHA-256").digest(inhoud.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(som, 0, 4);
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException(fout);
    }
  }

  private static String inhoud(Rij rij) {
    return "Rij[nummer=%d, id=%s, cellen=%s, uitkomst=%s, toelichting=%s, bron=%s, aanname=%s]"
        .formatted(
            rij.nummer(),
            rij.id(),
            rij.cellen(),
            rij.uitkomst(),
            rij.toelichting(),
            rij.bron(),
            rij.aanname());
  }

  String tekst() {
    List<String> delen = new ArrayList<>();
    delen.add(
        """
        # %s

        Deze pagina komt uit `dmn/%s.dmn` (`TabelpaginasTest`); wijzig haar niet met de hand. Hoe u een tabel leest, staat in
        [De regels lezen](../handboek/regels-lezen.md).

        %s

        %s
        """
            .formatted(titel(blad, regios), blad.pad(), blad.uitleg(), kop()));
    if (!blad.regio().isEmpty()) {
      delen.add(anders());
    }
    delen.add("## Wat de tabel vraagt\n\n" + vragen());
    delen.add("## Wat de tabel antwoordt\n\n" + antwoorden());
    delen.add("## De regels\n\n" + regels());
    delen.add("## Wat de analyse vond\n\n" + analyse());
    return String.join("\n", delen);
  }

  private String kop() {
    long aannames = blad.rijen().stream().filter(rij -> rij.bron().isEmpty()).count();
    return """
        | | |
        |---|---|
        | Sleutel | `%s` |
        | Geldt voor | %s |
        | Welke regel telt | %s |
        | Regels | %d, waarvan %d zonder bron (aanname) |
        | Kenmerk van deze inhoud | `%s` |"""
        .formatted(
            blad.sleutel(), geldtVoor(), telt(), blad.rijen().size(), aannames, kenmerk(blad));
  }

  private String geldtVoor() {
    if (!blad.regio().isEmpty()) {
      return "%s; vervangt de [gedeelde tabel](%s.md)"
          .formatted(regios.getOrDefault(blad.regio(), blad.regio()), blad.sleutel());
    }
    List<String> eigen =
        zelfde.stream()
            .filter(ander -> !ander.regio().isEmpty())
            .map(
                ander ->
                    "[%s](%s)"
                        .formatted(
                            regios.getOrDefault(ander.regio(), ander.regio()), bestand(ander)))
            .toList();
    return eigen.isEmpty()
        ? "alle regio's"
        : "alle regio's zonder eigen tabel; een eigen tabel hebben " + String.join(", ", eigen);
  }

  private String telt() {
    return Regeltekst.telt(blad.trefwijze().name().replace('_', ' '));
  }

  private String vragen() {
    return tabel(
        "| Vraag | Gegeven | Mogelijke antwoorden |\n|---|---|---|",
        blad.kolommen().stream()
            .map(
                kolom ->
                    "| %s | %s | %s |"
                        .formatted(
                            kolom.label(),
                            kolom.afgeleid()
                                ? "volgt uit `" + kolom.gegeven() + "`"
                                : "`" + kolom.gegeven() + "`",
                            kolom.codes().isEmpty()
                                ? Celtekst.MARKDOWN.getal(kolom.toegestaan())
                                : codes(kolom.codes())))
            .toList());
  }

  private String antwoorden() {
    return tabel(
        "| Antwoord | Gegeven | Mogelijke waarden |\n|---|---|---|",
        blad.uitvoer().stream()
            .map(
                uitvoer ->
                    "| %s | `%s` | %s |"
                        .formatted(uitvoer.label(), uitvoer.naam(), codes(uitvoer.codes())))
            .toList());
  }

  private static String codes(List<String> codes) {
    return codes.stream()
        .map(code -> Leestekst.code(code, codes) + " (`" + code + "`)")
        .collect(Collectors.joining(", "));
  }

  private String regels() {
    return tabel(
        "| Nr | Als | Dan | Waarom | Bron of aanname |\n|---|---|---|---|---|",
        blad.rijen().stream()
            .map(
                rij ->
                    "| %d | %s | %s | %s | %s |"
                        .formatted(
                            rij.nummer(), als(rij), dan(rij), rij.toelichting(), herkomst(rij)))
            .toList());
  }

  private String als(Rij rij) {
    List<String> delen = new ArrayList<>();
    for (int i = 0; i < rij.cellen().size(); i++) {
      String cel = rij.cellen().get(i);
      if (!cel.isEmpty()) {
        Kolom kolom = blad.kolommen().get(i);
        delen.add(Regeltekst.bij(kolom.label(), antwoord(kolom, cel)));
      }
    }
    return delen.isEmpty() ? "*altijd*" : String.join(NIEUWE_REGEL, delen);
  }

  private String antwoord(Kolom kolom, String cel) {
    if (kolom.codes().isEmpty()) {
      return Celtekst.MARKDOWN.nadruk(Celtekst.MARKDOWN.getal(cel));
    }
    return Celtekst.MARKDOWN.keuze(
        kolom.codes().stream().filter(code -> Modellen.motor(model).past(cel, code)).toList(),
        kolom.codes());
  }

  private String dan(Rij rij) {
    List<String> delen = new ArrayList<>();
    for (int i = 0; i < rij.uitkomst().size(); i++) {
      Uitvoer uitvoer = blad.uitvoer().get(i);
      String code = rij.uitkomst().get(i);
      if (!code.isEmpty()) {
        String tekst = "**" + Leestekst.code(code, uitvoer.codes()) + "**";
        delen.add(i == 0 ? tekst : Regeltekst.bij(uitvoer.label(), tekst));
      }
    }
    return String.join(NIEUWE_REGEL, delen);
  }

  private static String herkomst(Rij rij) {
    List<String> delen = new ArrayList<>();
    if (!rij.bron().isEmpty()) {
      delen.add("Bron: " + rij.bron());
    }
    if (!rij.aanname().isEmpty()) {
      delen.add("*Aanname: " + rij.aanname() + "*");
    }
    return String.join(NIEUWE_REGEL, delen);
  }

  /** What this region does otherwise; rules are the same when their id is. */
  private String anders() {
    Tabelblad gedeeld =
        zelfde.stream().filter(ander -> ander.regio().isEmpty()).findFirst().orElse(null);
    if (gedeeld == null) {
      return "## Anders dan de gedeelde tabel\n\nEr is geen gedeelde tabel.\n";
    }
    List<String> regels = new ArrayList<>();
    for (Rij rij : blad.rijen()) {
      Rij daar = zoek(gedeeld, rij.id());
      if (daar == null) {
        regels.add("- **Erbij**, regel %d: %s".formatted(rij.nummer(), rij.toelichting()));
      } else if (!zelfdeInhoud(rij, daar)) {
        regels.add("- **Anders**, regel %d: %s".formatted(rij.nummer(), rij.toelichting()));
      }
    }
    for (Rij rij : gedeeld.rijen()) {
      if (zoek(blad, rij.id()) == null) {
        regels.add(
            "- **Niet hier**, regel %d van de gedeelde tabel: %s"
                .formatted(rij.nummer(), rij.toelichting()));
      }
    }
    return "## Anders dan de gedeelde tabel\n\n"
        + (regels.isEmpty() ? "Alle regels zijn gelijk." : String.join("\n", regels))
        + "\n";
  }

  private static Rij zoek(Tabelblad in, String id) {
    return in.rijen().stream().filter(rij -> rij.id().equals(id)).findFirst().orElse(null);
  }

  private static boolean zelfdeInhoud(Rij hier, Rij daar) {
    return hier.cellen().equals(daar.cellen())
        && hier.uitkomst().equals(daar.uitkomst())
        && hier.toelichting().equals(daar.toelichting());
  }

  private String analyse() {
    Tabelanalyse analyse = new Tabelanalyse(model, Rekengrens.geen());
    List<String> regels = new ArrayList<>();
    regels.add(
        "- Er zijn %s combinaties van antwoorden, waarvan de tabel er %s uit elkaar houdt. %s"
            .formatted(
                aantal(model.combinaties()),
                aantal(model.groepen()),
                Aanvaard.voor(blad, Soort.GAT).isEmpty()
                    ? "Elke combinatie heeft een regel."
                    : "Elke andere combinatie dan hieronder heeft een regel."));
    if (!blad.verzamelt()) {
      regels.add(
          "- Bij %s paren van regels met een andere uitkomst beslist de volgorde."
              .formatted(aantal(analyse.volgordeBeslist())));
    }
    for (Soort soort : Soort.values()) {
      for (Aanvaard aanvaard : Aanvaard.voor(blad, soort)) {
        regels.add(
            "- %s%s. %s. *%s*"
                .formatted(soort.naam(), waar(aanvaard), soort.uitleg(), aanvaard.reden()));
      }
    }
    return String.join("\n", regels) + "\n";
  }

  private String waar(Aanvaard aanvaard) {
    return switch (aanvaard.soort()) {
      case GAT -> " bij " + Woorden.gebied(model, model.gebied(aanvaard.als()));
      case GEMASKEERD, DUBBEL -> ", regel " + blad.rij(aanvaard.regel()).nummer();
      case OVERLAP -> "";
    };
  }

  static String aantal(double aantal) {
    return "%,.0f".formatted(aantal).replace(',', '.');
  }

  private static String tabel(String kop, List<String> rijen) {
    return kop + "\n" + String.join("\n", rijen) + "\n";
  }
}

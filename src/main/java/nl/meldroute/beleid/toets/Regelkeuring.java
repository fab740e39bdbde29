package nl.meldroute.beleid.toets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldroute.beleid.toets.Celtaal.Deel;
import nl.meldroute.beleid.toets.Tabelblad.Kolom;
import nl.meldroute.beleid.toets.Tabelblad.Rij;
import nl.meldroute.beleid.toets.Tabelblad.Uitvoer;
import nl.meldroute.beslissing.Uitkomstwaarden;

/** Each rule by itself: its cells, its outcome and its reason. */
final class Regelkeuring {

  private static final int MEESTE_REGELS = 1_000;
  private static final Pattern NUMMER = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern CODE = Pattern.compile("\"([^\"\\\\]*)\"");
  private static final Pattern NAAM =
      Pattern.compile("\\b(?!not\\b|null\\b)[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern TEKST = Pattern.compile("\"[^\"]*\"");

  private static final Set<Controle> NIET_TE_LEZEN =
      Set.of(Controle.CEL, Controle.WAARDE, Controle.UITKOMST, Controle.REGEL, Controle.TE_GROOT);

  private final Tabelblad blad;
  private final Tabelblad eerst;
  private final List<Bevinding> bevindingen = new ArrayList<>();

  /**
   * @param eerst the table that the draft began with: where its outcomes may be empty
   */
  Regelkeuring(Tabelblad blad, Tabelblad eerst) {
    this.blad = blad;
    this.eerst = eerst;
  }

  List<Bevinding> bevindingen() {
    if (blad.rijen().size() > MEESTE_REGELS) {
      return List.of(
          Controle.TE_GROOT.vindt(
              null,
              "regels",
              "De tabel heeft meer dan %d regels. Dat is te groot om te controleren."
                  .formatted(MEESTE_REGELS)));
    }
    Set<String> gehad = new HashSet<>();
    for (Rij rij : blad.rijen()) {
      if (rij.id() == null || !NUMMER.matcher(rij.id()).matches() || !gehad.add(rij.id())) {
        bevindingen.add(
            Controle.REGEL.vindt(
                null,
                "regel-" + rij.nummer(),
                "Regel %d heeft geen eigen kenmerk. Verwijder de regel en voeg haar opnieuw toe."
                    .formatted(rij.nummer())));
      }
      cellen(rij);
      uitkomst(rij);
      toelichting(rij);
    }
    return bevindingen;
  }

  /** Without these the rules cannot be put together as blocks. */
  static boolean isLeesbaar(List<Bevinding> bevindingen) {
    return bevindingen.stream()
        .noneMatch(bevinding -> NIET_TE_LEZEN.contains(Controle.valueOf(bevinding.code())));
  }

  private void cellen(Rij rij) {
    if (rij.cellen().size() != blad.kolommen().size()) {
      meld(Controle.CEL, rij, "cellen", "heeft niet voor elke vraag één cel.");
      return;
    }
    for (int i = 0; i < rij.cellen().size(); i++) {
      String cel = rij.cellen().get(i);
      if (!cel.isEmpty()) {
        cel(rij, blad.kolommen().get(i), i, cel);
      }
    }
  }

  private void cel(Rij rij, Kolom kolom, int plaats, String cel) {
    String waar = "vraag-" + (plaats + 1);
    Optional<List<Deel>> delen = Celtaal.lees(cel);
    if (delen.isEmpty()) {
      Matcher naam = NAAM.matcher(TEKST.matcher(kort(cel)).replaceAll(""));
      meld(
          Controle.CEL,
          rij,
          waar,
          naam.find()
              ? "vraag \"%s\": de cel %s noemt \"%s\". Een cel mag alleen waarden van haar eigen vraag noemen; zet codes tussen aanhalingstekens."
                  .formatted(kolom.label(), kort(cel), naam.group())
              : "vraag \"%s\": de cel %s is niet te lezen. Schrijf codes tussen aanhalingstekens met komma's ertussen, of not(...) eromheen; getallen als 3, >= 3 of [3..5]."
                  .formatted(kolom.label(), kort(cel)));
      return;
    }
    Optional<String> fout = waarden(kolom, delen.get());
    if (fout.isPresent()) {
      meld(Controle.WAARDE, rij, waar, "vraag \"%s\": %s".formatted(kolom.label(), fout.get()));
    } else {
      proef(rij, kolom, waar, cel);
    }
  }

  private static Optional<String> waarden(Kolom kolom, List<Deel> delen) {
    if (!kolom.codes().isEmpty()) {
      return delen.stream().anyMatch(deel -> deel.code() == null)
          ? Optional.of("hier hoort een code, tussen aanhalingstekens.")
          : delen.stream()
              .map(Deel::code)
              .filter(code -> !kolom.codes().contains(code))
              .findFirst()
              .map(
                  code ->
                      "het antwoord %s bestaat hier niet. Kies uit: %s."
                          .formatted(code, kort(kolom.codes())));
    }
    Matcher bereik = Tabelmodel.BEREIK.matcher(kolom.toegestaan());
    if (delen.stream().anyMatch(deel -> deel.code() != null)) {
      return Optional.of("hier hoort een getal, zonder aanhalingstekens.");
    }
    if (bereik.matches()) {
      BigDecimal laagste = new BigDecimal(bereik.group(1));
      BigDecimal hoogste = new BigDecimal(bereik.group(2));
      for (Deel deel : delen) {
        for (BigDecimal getal : deel.getallen()) {
          if (getal.compareTo(laagste) < 0 || getal.compareTo(hoogste) > 0) {
            return Optional.of(
                "%s valt buiten %s tot en met %s."
                    .formatted(getal.toPlainString(), laagste, hoogste));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** FEEL has the last word: what it cannot evaluate would leave every decision without answer. */
  private void proef(Rij rij, Kolom kolom, String waar, String cel) {
    try {
      Celrekenaar.past(cel, kolom.codes().isEmpty() ? (Object) 0 : kolom.codes().get(0));
    } catch (RuntimeException fout) {
      meld(
          Controle.CEL,
          rij,
          waar,
          "vraag \"%s\": de cel %s is niet te berekenen.".formatted(kolom.label(), kort(cel)));
    }
  }

  private void uitkomst(Rij rij) {
    if (rij.uitkomst().size() != blad.uitvoer().size()) {
      meld(Controle.UITKOMST, rij, "antwoorden", "heeft niet voor elk antwoord één cel.");
      return;
    }
    for (int i = 0; i < rij.uitkomst().size(); i++) {
      Uitvoer uitvoer = blad.uitvoer().get(i);
      String geschreven = rij.uitkomstcellen().get(i);
      Matcher code = CODE.matcher(geschreven);
      String waar = "antwoord-" + uitvoer.naam();
      if (geschreven.isEmpty()) {
        if (!magLeeg(rij, i)) {
          meld(
              Controle.UITKOMST,
              rij,
              waar,
              "antwoord \"%s\" is leeg. Kies uit: %s."
                  .formatted(uitvoer.label(), kort(uitvoer.codes())));
        }
      } else if (!code.matches()) {
        meld(
            Controle.UITKOMST,
            rij,
            waar,
            "antwoord \"%s\": %s is geen vaste waarde. Schrijf één code tussen aanhalingstekens."
                .formatted(uitvoer.label(), kort(geschreven)));
      } else if (!uitvoer.codes().contains(code.group(1))
          || !Uitkomstwaarden.begrepen(uitvoer.naam(), code.group(1))) {
        meld(
            Controle.UITKOMST,
            rij,
            waar,
            "antwoord \"%s\": %s bestaat niet. Kies uit: %s."
                .formatted(uitvoer.label(), kort(code.group(1)), kort(uitvoer.codes())));
      }
    }
  }

  /**
   * Where the starting table leaves it empty in rules of the same kind: those for nobody, or not.
   */
  private boolean magLeeg(Rij rij, int plaats) {
    return eerst.rijen().stream()
        .filter(ander -> ander.uitkomst().contains("GEEN") == rij.uitkomst().contains("GEEN"))
        .anyMatch(ander -> ander.uitkomst().get(plaats).isEmpty());
  }

  private void toelichting(Rij rij) {
    if (rij.annotatie().length() > Tabelblad.LANGSTE_ANNOTATIE) {
      meld(
          Controle.TOELICHTING,
          rij,
          "toelichting",
          "heeft een toelichting van meer dan %d tekens.".formatted(Tabelblad.LANGSTE_ANNOTATIE));
    } else if (rij.toelichting().isBlank() || rij.bron().isBlank() && rij.aanname().isBlank()) {
      meld(
          Controle.TOELICHTING,
          rij,
          "toelichting",
          "heeft geen %s. Schrijf de reden in een zin die collega's lezen, en daarna \"Bron: ...\" of \"Aanname: ...\"."
              .formatted(rij.toelichting().isBlank() ? "toelichting" : "bron of aanname"));
    }
  }

  private void meld(Controle controle, Rij rij, String waar, String tekst) {
    bevindingen.add(
        controle.vindt(
            rij.id(),
            rij.id() + "/" + waar,
            "Regel %d%s%s".formatted(rij.nummer(), tekst.startsWith("heeft") ? " " : ", ", tekst)));
  }

  private static String kort(String cel) {
    return cel.length() <= 80 ? cel : cel.substring(0, 80) + "…";
  }

  private static String kort(List<String> codes) {
    return codes.size() <= 12
        ? String.join(", ", codes)
        : String.join(", ", codes.subList(0, 12)) + ", …";
  }
}

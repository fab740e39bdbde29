package nl.meldroute.gids.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.begrippen.Interventiesoort;
import nl.meldroute.begrippen.Laag;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Velden;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Regiorol;
import nl.meldroute.regio.Ritme;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Tafel;
import org.springframework.stereotype.Component;

/** Reads what a beheerder enters about a table, and names every fault at once. */
@Component
class Tafellezer {

  private static final int NAAM = 200;
  private static final int TEKST = 500;
  private static final int MEESTE = 40;

  private final Regioprofielen regios;
  private final Partnergids gids;

  Tafellezer(Regioprofielen regios, Partnergids gids) {
    this.regios = regios;
    this.gids = gids;
  }

  /** All of a table but what says which version was read; its kind and its days stay. */
  Tafel tafel(String regio, Tafel huidige, Velden velden) {
    Regioprofiel profiel = regios.profiel(regio).orElseThrow(() -> new NietGevonden("regio"));
    List<Partnercode> partners =
        gids.partners(regio).stream().map(partner -> partner.code()).toList();
    List<Rol> rollen =
        profiel.rollen().stream()
            .map(Regiorol::rol)
            .filter(rol -> rol != Rol.PARTNER && rol != Rol.BEHEERDER)
            .toList();
    String naam = velden.tekst("naam", true, NAAM);
    Ritme ritme = ritme(velden);
    Rol voorzitter = velden.keuze("voorzitter", rollen, Rol::code, true);
    Rol secretaris = velden.keuze("secretaris", rollen, Rol::code, true);
    List<Laag> lagen = lijst(velden, "lagen", Arrays.asList(Laag.values()));
    if (lagen.isEmpty()) {
      velden.fout("lagen", "Kies minstens één laag.");
    }
    return new Tafel(
        huidige.code(),
        huidige.soort(),
        naam,
        ritme,
        voorzitter,
        secretaris,
        lagen,
        lijst(velden, "vasteLeden", partners),
        lijst(velden, "ledenPerCasus", partners),
        velden.tekst("mandaat", true, TEKST),
        lijst(velden, "mandaatSoorten", Arrays.asList(Interventiesoort.values())),
        velden.tekst("grondslag", true, TEKST),
        huidige.uitzonderingen());
  }

  private static Ritme ritme(Velden velden) {
    String tekst = velden.tekst("ritme", true, TEKST);
    Optional<Ritme.Lezing> lezing = Optional.ofNullable(tekst).map(Ritme::lees);
    lezing.flatMap(Ritme.Lezing::fout).ifPresent(fout -> velden.fout("ritme", fout));
    return lezing.flatMap(Ritme.Lezing::ritme).orElse(null);
  }

  private static <W extends Waarde> List<W> lijst(Velden velden, String veld, List<W> keuzes) {
    Set<String> codes = velden.teksten(veld, MEESTE, NAAM);
    List<W> gekozen = keuzes.stream().filter(keuze -> codes.contains(keuze.code())).toList();
    if (gekozen.size() < codes.size()) {
      velden.fout(
          veld,
          "Kies uit: %s.".formatted(String.join(", ", keuzes.stream().map(Waarde::code).toList())));
    }
    return gekozen;
  }
}

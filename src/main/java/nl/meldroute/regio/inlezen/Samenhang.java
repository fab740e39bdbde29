package nl.meldroute.regio.inlezen;

import static nl.meldroute.regio.Kanaal.TELEFOON;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.begrippen.Tafelafwijking;
import nl.meldroute.regio.App;
import nl.meldroute.regio.Dossiertoegang;
import nl.meldroute.regio.Noodregel;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regiorol;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Rolniveau;
import nl.meldroute.regio.Routestap;
import nl.meldroute.regio.Stap;
import nl.meldroute.regio.Tafel;

/**
 * Checks that the parts of a profile fit together. Skips what would only repeat another fault: a
 * role is not called absent while an entry of the list of roles is unreadable.
 */
final class Samenhang {

  private final Regioprofiel profiel;
  private final Fouten fouten;

  Samenhang(Regioprofiel profiel, Fouten fouten) {
    this.profiel = profiel;
    this.fouten = fouten;
  }

  void controleer() {
    if (profiel.gemeenten().isEmpty() && !fouten.geraakt("gemeenten")) {
      fouten.bij(profiel, "gemeenten", "een regio heeft minstens één gemeente");
    }
    geenDubbele(profiel.rollen(), regiorol -> regiorol.rol().code(), "rol");
    geenDubbele(profiel.stappen(), stap -> stap.stap().code(), "stap");
    geenDubbele(profiel.tafels(), Tafel::code, "code");
    geenDubbele(profiel.partners(), partner -> partner.code().code(), "partner");
    geenDubbele(profiel.partners(), partner -> partner.groep().orElse(null), "groep");
    profiel.rollen().forEach(this::controleer);
    profiel.stappen().forEach(this::controleer);
    profiel.noodtoegang().ifPresent(this::controleer);
    profiel.tafels().forEach(this::controleer);
    profiel.partners().forEach(this::controleer);
    controleerZonderGemeente();
    controleerVolledigheid();
  }

  private void controleer(Regiorol regiorol) {
    if (!regiorol.rol().past(regiorol.niveau())) {
      fouten.bij(
          regiorol,
          "niveau",
          "de rol \"%s\" kan niet op niveau %s staan"
              .formatted(regiorol.rol().code(), regiorol.niveau()));
    }
    if (!regiorol.niveau().past(regiorol.dossier())) {
      fouten.bij(
          regiorol,
          "dossier",
          "een rol op niveau %s mag geen dossiertoegang %s hebben"
              .formatted(regiorol.niveau(), regiorol.dossier()));
    }
  }

  private void controleer(Noodregel regel) {
    if (regel.rollen().isEmpty()) {
      fouten.bij(regel, "rollen", "noodtoegang heeft geen rol");
    }
    for (Rol rol : regel.rollen()) {
      eisRol(regel, "rollen", rol);
      if (rol == Rol.PARTNER
          || profiel.rol(rol).filter(een -> een.dossier() == Dossiertoegang.GEEN).isPresent()) {
        fouten.bij(
            regel,
            "rollen",
            "de rol \"%s\" werkt niet aan casussen en krijgt geen noodtoegang"
                .formatted(rol.code()));
      }
    }
  }

  private void controleer(Stap stap) {
    if (stap.rollen().isEmpty() || stap.externeMelder().isEmpty()) {
      fouten.bij(stap, "rollen", "de stap \"%s\" heeft geen rol".formatted(stap.stap().code()));
    }
    Stream.concat(stap.rollen().stream(), stap.externeMelder().stream())
        .distinct()
        .forEach(rol -> controleer(stap, rol));
  }

  private void controleer(Stap stap, Rol rol) {
    String veld = stap.rollen().contains(rol) ? "rollen" : "externe-melder";
    eisRol(stap, veld, rol);
    profiel
        .rol(rol)
        .flatMap(regiorol -> bezwaar(regiorol, stap.stap()))
        .ifPresent(
            bezwaar ->
                fouten.bij(
                    stap,
                    veld,
                    "de rol \"%s\" kan de stap \"%s\" niet doen: %s"
                        .formatted(rol.code(), stap.stap().code(), bezwaar)));
  }

  private static Optional<String> bezwaar(Regiorol regiorol, Routestap stap) {
    if (regiorol.niveau() == Rolniveau.PARTNER) {
      return Optional.of("een partner doet geen stap van de route");
    }
    if (!regiorol.apps().contains(App.TASKLIST)) {
      return Optional.of("de rol heeft geen tasklist");
    }
    if (stap.vraagtDossier() && regiorol.dossier() == Dossiertoegang.GEEN) {
      return Optional.of("de rol ziet geen casussen");
    }
    return Optional.empty();
  }

  private void controleer(Tafel tafel) {
    eisRol(tafel, "voorzitter", tafel.voorzitter());
    if (tafel.voorzitter() == Rol.PARTNER) {
      fouten.bij(tafel, "voorzitter", "de rol \"partner\" kan geen tafel voorzitten");
    }
    eisRol(tafel, "secretaris", tafel.secretaris());
    if (tafel.secretaris() == Rol.PARTNER) {
      fouten.bij(tafel, "secretaris", "de rol \"partner\" kan geen secretaris van een tafel zijn");
    }
    tafel
        .uitzonderingen()
        .forEach(
            een -> {
              if ((een.soort() == Tafelafwijking.VERVALT) == een.naar().isPresent()) {
                fouten.bij(
                    een,
                    "naar",
                    "een zitting die vervalt heeft geen \"naar\"; een andere uitzondering wel");
              }
            });
    tafel.vasteLeden().forEach(lid -> eisPartner(tafel, "vaste-leden", lid));
    tafel.ledenPerCasus().forEach(lid -> eisPartner(tafel, "leden-per-casus", lid));
  }

  private void controleer(Partner partner) {
    partner.rol().ifPresent(rol -> eisRol(partner, "rol", rol));
    if (partner.rol().filter(Rol.PARTNER::equals).isPresent()) {
      fouten.bij(partner, "rol", "een partner kan niet de rol \"partner\" hebben");
    }
    partner.groep().ifPresent(groep -> eisRol(partner, "groep", Rol.PARTNER));
    partner
        .tafel()
        .filter(tafel -> profiel.tafel(tafel).isEmpty() && !fouten.geraakt("tafels"))
        .ifPresent(
            tafel ->
                fouten.bij(
                    partner,
                    "tafel",
                    Keuzes.uit(profiel.tafels(), Tafel::code, "onbekende tafel").fout(tafel)));
    long ontvangers =
        Stream.of(partner.groep(), partner.rol(), partner.tafel())
            .filter(Optional::isPresent)
            .count();
    if (ontvangers > 1 || ontvangers == 0 && partner.kanaal() != TELEFOON) {
      fouten.bij(
          partner,
          "partner",
          "geef bij partner \"%s\" één van groep, rol of tafel op".formatted(partner.code()));
    }
  }

  private void controleerZonderGemeente() {
    Rol rol = profiel.zonderGemeente();
    if (rol == null) {
      return;
    }
    eisRol(profiel, "zonder-gemeente", rol);
    profiel
        .rol(rol)
        .filter(regiorol -> regiorol.dossier() != Dossiertoegang.REGIO_CASUSSEN)
        .ifPresent(
            regiorol ->
                fouten.bij(
                    profiel,
                    "zonder-gemeente",
                    "de rol \"%s\" ziet een casus zonder gemeente alleen met REGIO_CASUSSEN"
                        .formatted(rol.code())));
  }

  private void controleerVolledigheid() {
    if (fouten.geraakt("stappen")) {
      return;
    }
    Set<Routestap> verdeeld = new HashSet<>();
    profiel.stappen().forEach(stap -> verdeeld.add(stap.stap()));
    Stream.of(Routestap.values())
        .filter(stap -> !verdeeld.contains(stap))
        .forEach(
            stap ->
                fouten.bij(profiel, "stappen", "de stap \"%s\" ontbreekt".formatted(stap.code())));
  }

  private void eisRol(Object bij, String veld, Rol rol) {
    if (profiel.rol(rol).isEmpty() && !fouten.geraakt("rollen")) {
      fouten.bij(bij, veld, "de rol \"%s\" staat niet bij rollen".formatted(rol.code()));
    }
  }

  private void eisPartner(Object bij, String veld, Partnercode partner) {
    if (profiel.partner(partner).isEmpty() && !fouten.geraakt("partners")) {
      fouten.bij(bij, veld, "de partner \"%s\" staat niet bij partners".formatted(partner));
    }
  }

  private <T> void geenDubbele(List<T> regels, Function<T, String> sleutel, String veld) {
    Set<String> gezien = new HashSet<>();
    for (T regel : regels) {
      String waarde = sleutel.apply(regel);
      if (waarde != null && !gezien.add(waarde)) {
        fouten.bij(regel, veld, "%s \"%s\" staat er twee keer".formatted(veld, waarde));
      }
    }
  }
}

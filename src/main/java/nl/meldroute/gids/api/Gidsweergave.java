package nl.meldroute.gids.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.gids.Gidsoverzicht.Convenantregel;
import nl.meldroute.gids.Gidsoverzicht.Gids;
import nl.meldroute.gids.Gidsoverzicht.Keuzes;
import nl.meldroute.gids.Gidsoverzicht.Plek;
import nl.meldroute.gids.Gidswaarschuwingen.Waarschuwing;
import nl.meldroute.gids.Rolhouder;
import nl.meldroute.regio.Rol;

/** The directory as the API gives it to who keeps it. */
record Gidsweergave(
    List<Partnerweergave> partners,
    List<Convenantregel> convenanten,
    List<Plekweergave> plekken,
    List<Waarschuwing> waarschuwingen,
    Keuzeweergave keuzes) {

  record Houderweergave(
      UUID id,
      String gebruiker,
      String mail,
      String mobiel,
      String vervanger,
      String vervangerMail,
      String vervangerMobiel,
      LocalDate van,
      LocalDate tot,
      String overdrachtAan,
      long versie) {

    static Houderweergave van(Rolhouder houder) {
      return new Houderweergave(
          houder.id(),
          houder.gebruiker(),
          houder.mail(),
          houder.mobiel(),
          houder.vervanger(),
          houder.vervangerMail(),
          houder.vervangerMobiel(),
          houder.van(),
          houder.tot(),
          houder.overdrachtAan(),
          houder.versie());
    }
  }

  record Plekweergave(
      String rol,
      String naam,
      String gemeente,
      String groep,
      List<Houderweergave> houders,
      boolean vacant,
      Set<String> terugval,
      List<String> leden) {

    static Plekweergave van(Plek plek) {
      return new Plekweergave(
          plek.rol().code(),
          plek.naam(),
          plek.gemeente(),
          plek.groep(),
          plek.houders().stream().map(Houderweergave::van).toList(),
          plek.vacant(),
          plek.terugval(),
          plek.leden());
    }
  }

  /**
   * @param nieuwePartners texts by code
   * @param rollen texts by code, of roles that can receive referrals
   */
  record Keuzeweergave(
      Map<String, String> nieuwePartners,
      Map<String, String> rollen,
      Map<String, String> tafels,
      Map<String, String> piketrollen,
      Map<String, String> accounts,
      Set<String> elders) {

    static Keuzeweergave van(Keuzes keuzes) {
      Map<String, String> partners = new LinkedHashMap<>();
      for (Partnercode code : keuzes.nieuwePartners()) {
        partners.put(code.code(), code.tekst());
      }
      Map<String, String> rollen = new LinkedHashMap<>();
      for (Rol rol : keuzes.ontvangerrollen()) {
        rollen.put(rol.code(), rol.tekst());
      }
      return new Keuzeweergave(
          partners,
          rollen,
          keuzes.tafels(),
          keuzes.piketrollen(),
          keuzes.accounts(),
          keuzes.elders());
    }
  }

  static Gidsweergave van(Gids gids) {
    return new Gidsweergave(
        gids.partners().stream().map(Partnerweergave::omTeWijzigen).toList(),
        gids.convenanten(),
        gids.plekken().stream().map(Plekweergave::van).toList(),
        gids.waarschuwingen(),
        Keuzeweergave.van(gids.keuzes()));
  }
}

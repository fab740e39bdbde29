package nl.meldroute.dossier;

import java.util.List;

/**
 * A casus with all that the case store itself holds about it.
 *
 * @param betrokkenGemeenten the municipalities that take part beside the one that owns it
 */
public record Dossier(
    Casus casus,
    List<Melding> meldingen,
    List<Melder> melders,
    List<Betrokkene> betrokkenen,
    List<Locatie> locaties,
    List<Kenmerk> kenmerken,
    List<Tijdlijnregel> tijdlijn,
    List<String> betrokkenGemeenten) {}

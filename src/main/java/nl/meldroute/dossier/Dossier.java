package nl.meldroute.dossier;

import java.util.List;

/** A casus with all that the case store itself holds about it. */
public record Dossier(
    Casus casus,
    List<Melding> meldingen,
    List<Melder> melders,
    List<Betrokkene> betrokkenen,
    List<Locatie> locaties,
    List<Kenmerk> kenmerken,
    List<Tijdlijnregel> tijdlijn) {}

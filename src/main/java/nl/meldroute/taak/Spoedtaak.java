package nl.meldroute.taak;

/**
 * A task that cannot wait until somebody looks at the task list.
 *
 * @param id of the task
 * @param stap key of the task in the model
 * @param gemeente code of the municipality that the route is in
 * @param meldersoort code of the kind of reporter
 * @param tijdvak in which five minutes it is told of; several tasks at once are one reason to alert
 *     somebody
 */
public record Spoedtaak(
    String id,
    String stap,
    String casus,
    String regio,
    String gemeente,
    String meldersoort,
    long tijdvak) {}

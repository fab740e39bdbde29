package nl.meldroute.platform.engine;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Lets the engine keep numbers and codes only, under names that are known. It sits where a variable
 * is turned into a row, so it does not matter who sets it: a form, a message, a delegate, the REST
 * API or Java.
 */
final class Variabelenwacht<T extends TypedValue> implements TypedValueSerializer<T> {

  /** All that the engine knows of a melding. */
  private static final Set<String> NAMEN =
      Set.of(
          "melding",
          "casus",
          "regio",
          "gemeente",
          "meldersoort",
          "gevaarniveau",
          "dringendheid",
          "leeftijdscategorie",
          "zorg",
          "veiligheidGeborgd",
          "bescherming",
          "vervoer",
          "classificatie",
          "uitkomst",
          "onderwerp",
          "agendapunt",
          "partner",
          "kanaal",
          "besluit",
          "bereikt",
          "informeren",
          "consultatie",
          "nieuwGevaar",
          "stilstand",
          "vervolgGeborgd",
          "meldersIngelicht",
          "berichtsoort",
          "belofteNadert",
          "storingJob",
          "storingStap",
          "jeugd",
          "trede",
          "taak",
          "stap",
          "duur",
          "tijdvak",
          "weg",
          "tafel",
          "interventiesoort",
          // The engine's own, of a step that runs several times.
          "nrOfInstances",
          "nrOfActiveInstances",
          "nrOfCompletedInstances",
          "loopCounter");

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{0,64}");

  private final TypedValueSerializer<T> gewoon;

  private Variabelenwacht(TypedValueSerializer<T> gewoon) {
    this.gewoon = gewoon;
  }

  static void bewaak(ProcessEngineConfigurationImpl engine) {
    DefaultVariableSerializers bewaakt = new DefaultVariableSerializers();
    ((DefaultVariableSerializers) engine.getVariableSerializers())
        .getSerializers()
        .forEach(soort -> bewaakt.addSerializer(new Variabelenwacht<>(soort)));
    engine.setVariableTypes(bewaakt);
  }

  static boolean isToegestaan(String naam, Object waarde) {
    return NAMEN.contains(naam)
        && (waarde == null
            || waarde instanceof Boolean
            || waarde instanceof Short
            || waarde instanceof Integer
            || waarde instanceof Long
            || waarde instanceof String tekst && CODE.matcher(tekst).matches());
  }

  @Override
  public void writeValue(T waarde, ValueFields rij) {
    // Values in a query are written the same way; they are not kept.
    if (rij instanceof VariableInstanceEntity && !isToegestaan(rij.getName(), waarde.getValue())) {
      throw new BadUserRequestException(
          "De motor bewaart alleen getallen en codes, onder de namen die hij kent. Persoonsgegevens horen in het dossier.");
    }
    gewoon.writeValue(waarde, rij);
  }

  @Override
  public String getName() {
    return gewoon.getName();
  }

  @Override
  public ValueType getType() {
    return gewoon.getType();
  }

  @Override
  public T readValue(ValueFields rij, boolean alsWaarde, boolean vluchtig) {
    return gewoon.readValue(rij, alsWaarde, vluchtig);
  }

  @Override
  public boolean canHandle(TypedValue waarde) {
    return gewoon.canHandle(waarde);
  }

  @Override
  public T convertToTypedValue(UntypedValueImpl waarde) {
    return gewoon.convertToTypedValue(waarde);
  }

  @Override
  public String getSerializationDataformat() {
    return gewoon.getSerializationDataformat();
  }

  @Override
  public boolean isMutableValue(T waarde) {
    return gewoon.isMutableValue(waarde);
  }
}

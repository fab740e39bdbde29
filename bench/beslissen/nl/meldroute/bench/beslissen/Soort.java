package nl.meldroute.bench.beslissen;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import nl.meldroute.beslissing.Uitslag;
import nl.meldroute.beslissing.tabel.Omhulling;
import nl.meldroute.feel.CachingFeelEngineFactory;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.flowable.dmn.engine.impl.cfg.StandaloneInMemDmnEngineConfiguration;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The engines that are compared. */
public enum Soort {
  /** Camunda as it comes. */
  STANDAARD {
    @Override
    Beslisser bouw(Voorbeeldtabel tabel) {
      return camunda(tabel, new DefaultDmnEngineConfiguration());
    }
  },
  /** Camunda with our FEEL. */
  MELDROUTE {
    @Override
    Beslisser bouw(Voorbeeldtabel tabel) {
      DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
      dmn.setFeelEngineFactory(new CachingFeelEngineFactory(List.of()));
      return camunda(tabel, dmn);
    }
  },
  /** The same, from what was asked to the result that explains itself. */
  OMHULD {
    @Override
    Beslisser bouw(Voorbeeldtabel tabel) {
      DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
      dmn.setFeelEngineFactory(new CachingFeelEngineFactory(List.of()));
      Omhulling omhulling = new Omhulling(tabel.sleutel(), tabel.model(), dmn);
      DmnEngine engine = dmn.buildEngine();
      DmnDecision beslissing = engine.parseDecision(tabel.sleutel(), tabel.model());
      return gegeven -> {
        Uitslag uitslag =
            omhulling.reken(gegeven, invoer -> engine.evaluateDecisionTable(beslissing, invoer));
        return uitslag.uitleg().isEmpty() ? -1 : uitslag.uitkomsten().size();
      };
    }
  },
  KIE {
    @Override
    Beslisser bouw(Voorbeeldtabel tabel) {
      // An empty cell is a dash in DMN itself; no output at all is no value of a list.
      String dmn =
          tabel
              .dmn()
              .replaceAll("(<inputEntry[^>]*>\\s*)<text></text>", "$1<text>-</text>")
              .replaceAll("(?s)<outputValues.*?</outputValues>", "");
      Resource bron = ResourceFactory.newReaderResource(new StringReader(dmn), "UTF-8");
      DMNRuntime runtime =
          DMNRuntimeBuilder.fromDefaults()
              .buildConfiguration()
              .fromResources(List.of(bron))
              .getOrElseThrow(IllegalStateException::new);
      DMNModel model = runtime.getModels().get(0);
      String naam = model.getDecisions().iterator().next().getName();
      return invoer -> {
        DMNContext vraag = runtime.newContext();
        invoer.forEach(vraag::set);
        Object antwoord =
            runtime.evaluateAll(model, vraag).getDecisionResultByName(naam).getResult();
        return antwoord instanceof List<?> lijst ? lijst.size() : antwoord == null ? 0 : 1;
      };
    }
  },
  /** Has no FEEL: only what can be said in its own language. */
  FLOWABLE {
    @Override
    Beslisser bouw(Voorbeeldtabel tabel) {
      var engine =
          new StandaloneInMemDmnEngineConfiguration()
              .setDatabaseSchemaUpdate("create-drop")
              .setHistoryEnabled(false)
              .buildEngine();
      engine
          .getDmnRepositoryService()
          .createDeployment()
          .addString("proef.dmn", tabel.zonderFeel())
          .deploy();
      return new Beslisser() {
        @Override
        public int regels(Map<String, Object> invoer) {
          return engine
              .getDmnDecisionService()
              .createExecuteDecisionBuilder()
              .decisionKey(tabel.sleutel())
              .variables(invoer)
              .executeDecision()
              .size();
        }

        @Override
        public void sluit() {
          engine.close();
        }
      };
    }
  };

  abstract Beslisser bouw(Voorbeeldtabel tabel);

  private static Beslisser camunda(Voorbeeldtabel tabel, DefaultDmnEngineConfiguration dmn) {
    DmnEngine engine = dmn.buildEngine();
    DmnDecision beslissing = engine.parseDecision(tabel.sleutel(), tabel.model());
    return invoer -> engine.evaluateDecisionTable(beslissing, invoer).size();
  }
}

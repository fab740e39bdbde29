package nl.meldroute.platform.toegang;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import nl.meldroute.platform.Toegang;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

@Configuration(proxyBeanMethods = false)
class ToegangConfiguratie {

  @Bean
  PlatformTransactionManager transactionManager(EntityManagerFactory entityManagers) {
    return new Toegangstransacties(entityManagers);
  }

  /** Whoever asks for connections gets these. */
  @Bean
  static BeanPostProcessor contextverbindingen(ObjectProvider<Toegang> toegang) {
    // Asked at every statement; looking it up each time takes longer than many a statement.
    SingletonSupplier<Toegang> gevonden = SingletonSupplier.of(toegang::getObject);
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object boon, String naam) {
        return boon instanceof DataSource verbindingen
            ? new Contextverbindingen(verbindingen, () -> gevonden.obtain().huidige())
            : boon;
      }
    };
  }
}

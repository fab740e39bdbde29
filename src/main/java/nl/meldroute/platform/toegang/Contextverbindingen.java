package nl.meldroute.platform.toegang;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.meldroute.platform.Toegangscontext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that tell the database who asks, before the first statement that somebody asks: case
 * store and plain SQL alike, and again when that became somebody else. (The engine has {@link
 * Engineverbindingen}.) Telling it at each change instead would cost two trips for every listener
 * of a process, most of which ask nothing.
 *
 * <p>Outside a transaction nothing is told, and so nothing is found: the settings end with it.
 */
class Contextverbindingen extends DelegatingDataSource {

  private final Supplier<Toegangscontext> huidige;

  Contextverbindingen(DataSource verbindingen, Supplier<Toegangscontext> huidige) {
    super(verbindingen);
    this.huidige = huidige;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return new Verbinding(super.getConnection()).alsConnection();
  }

  @Override
  public Connection getConnection(String gebruiker, String wachtwoord) throws SQLException {
    return new Verbinding(super.getConnection(gebruiker, wachtwoord)).alsConnection();
  }

  /** For statements about tables that have no row-level security. */
  static Connection zonderContext(Connection verbinding) {
    return Proxy.isProxyClass(verbinding.getClass())
            && Proxy.getInvocationHandler(verbinding) instanceof Verbinding vertellend
        ? vertellend.echt
        : verbinding;
  }

  private final class Verbinding implements InvocationHandler {

    private final Connection echt;

    /** What the running transaction was told; at its start that is nobody. */
    private Toegangscontext verteld = Toegangscontext.NIEMAND;

    Verbinding(Connection echt) {
      this.echt = echt;
    }

    Connection alsConnection() {
      return proxy(Connection.class, this);
    }

    @Override
    public Object invoke(Object zelf, Method methode, Object[] argumenten) throws Throwable {
      switch (methode.getName()) {
        case "commit", "setAutoCommit", "close" -> verteld = Toegangscontext.NIEMAND;
        // Back to a savepoint, what was told since it is gone, and nobody knows since when.
        case "rollback" -> verteld = argumenten == null ? Toegangscontext.NIEMAND : null;
        default -> {
          // Every other call leaves what was told as it is.
        }
      }
      Object antwoord = roepAan(echt, methode, argumenten);
      if (antwoord instanceof CallableStatement opdracht) {
        return proxy(CallableStatement.class, (p, m, a) -> opOpdracht(opdracht, m, a));
      }
      if (antwoord instanceof PreparedStatement opdracht) {
        return proxy(PreparedStatement.class, (p, m, a) -> opOpdracht(opdracht, m, a));
      }
      if (antwoord instanceof Statement opdracht) {
        return proxy(Statement.class, (p, m, a) -> opOpdracht(opdracht, m, a));
      }
      return antwoord;
    }

    private Object opOpdracht(Statement opdracht, Method methode, Object[] argumenten)
        throws Throwable {
      if (methode.getName().startsWith("execute")) {
        vertel();
      }
      return roepAan(opdracht, methode, argumenten);
    }

    private void vertel() throws SQLException {
      Toegangscontext nu = huidige.get();
      if (!nu.equals(verteld) && !echt.getAutoCommit()) {
        Databasecontext.zet(echt, nu);
        verteld = nu;
      }
    }
  }

  static <T> T proxy(Class<T> soort, InvocationHandler aanroep) {
    return soort.cast(
        Proxy.newProxyInstance(
            Contextverbindingen.class.getClassLoader(), new Class<?>[] {soort}, aanroep));
  }

  static Object roepAan(Object doel, Method methode, Object[] argumenten) throws Throwable {
    try {
      return methode.invoke(doel, argumenten);
    } catch (InvocationTargetException fout) {
      throw fout.getCause();
    }
  }
}

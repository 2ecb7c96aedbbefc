package haetae.store.database;

import com.zaxxer.hikari.HikariConfig;

/** What the two databases are told differently; the SQL of the tables is one. */
enum Dialect {
  H2 {
    @Override
    void apply(HikariConfig config, DatabaseSettings settings) {
      String mode = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
      config.setJdbcUrl(settings.url() + mode);
      config.setConnectionInitSql("SET QUERY_TIMEOUT " + millis(settings.answerS()));
    }
  },
  POSTGRESQL {
    @Override
    void apply(HikariConfig config, DatabaseSettings settings) {
      config.setJdbcUrl(settings.url());
      int connect = (int) Math.ceil(settings.connectS());
      config.addDataSourceProperty("connectTimeout", connect);
      config.addDataSourceProperty("loginTimeout", connect);
      config.addDataSourceProperty("socketTimeout", (int) Math.ceil(settings.answerS()) + 5);
      config.addDataSourceProperty("tcpKeepAlive", true);
      config.addDataSourceProperty("reWriteBatchedInserts", true);
      config.addDataSourceProperty("ApplicationName", "haetae");
      config.setConnectionInitSql("SET statement_timeout = " + millis(settings.answerS()));
    }
  };

  static Applied of(DatabaseSettings settings) {
    Dialect dialect = settings.postgresql() ? POSTGRESQL : H2;
    return config -> dialect.apply(config, settings);
  }

  /** Settings put into a configuration. */
  interface Applied {
    void apply(HikariConfig config);
  }

  abstract void apply(HikariConfig config, DatabaseSettings settings);

  private static long millis(double seconds) {
    return Math.round(seconds * 1000);
  }
}

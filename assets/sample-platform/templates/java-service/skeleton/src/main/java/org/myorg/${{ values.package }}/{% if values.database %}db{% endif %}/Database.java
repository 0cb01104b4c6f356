package org.myorg.${{ values.package }}.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** The connection pool of the database that the platform provides. */
public final class Database implements AutoCloseable {
    private static final int VALIDATION_SECONDS = 1;

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Does not connect yet: the service starts, and becomes ready when the database answers. */
    public static Database from(Map<String, String> environment) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(
                "jdbc:postgresql://%s:%s/%s"
                        .formatted(
                                environment.get("DB_HOST"),
                                environment.getOrDefault("DB_PORT", "5432"),
                                environment.get("DB_NAME")));
        config.setUsername(environment.get("DB_USER"));
        config.setPassword(environment.get("DB_PASSWORD"));
        config.setMaximumPoolSize(
                Integer.parseInt(environment.getOrDefault("DB_POOL_SIZE", "${{ values.poolSize }}")));
        config.setConnectionTimeout(2_000);
        config.setInitializationFailTimeout(-1);
        return new Database(new HikariDataSource(config));
    }

    public DataSource dataSource() {
        return pool;
    }

    /** Whether the database takes a connection right now. */
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(VALIDATION_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}

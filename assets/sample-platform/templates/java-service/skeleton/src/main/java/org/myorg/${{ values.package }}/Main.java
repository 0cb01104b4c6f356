package org.myorg.${{ values.package }};

import java.io.IOException;
{%- if values.database %}
import java.util.List;
{%- endif %}
import java.util.Map;
{%- if values.database %}
import org.myorg.${{ values.package }}.db.Database;
{%- endif %}

/** Starts the service with what the platform put into the environment. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> environment = System.getenv();
        int port = Integer.parseInt(environment.getOrDefault("PORT", "8080"));
        {%- if values.database %}
        Database database = Database.from(environment);
        Health health = new Health(List.of(new Health.Check("database", database::answers)));
        {%- else %}
        Health health = Health.WITHOUT_DEPENDENCIES;
        {%- endif %}
        Service service = Service.start(port, health);
        System.out.println("{\"level\":\"info\",\"message\":\"listening\",\"port\":" + service.port() + "}");
        // Kubernetes sends SIGTERM first: finish what is in flight, then go.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    service.close();
                                    {%- if values.database %}
                                    database.close();
                                    {%- endif %}
                                }));
    }
}

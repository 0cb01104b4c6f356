package org.myorg.${{ values.package }};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceTest {
    private static final Health UNREACHABLE =
            new Health(List.of(new Health.Check("database", () -> false)));

    private static HttpResponse<String> get(Health health, String path, String method)
            throws IOException, InterruptedException {
        try (Service service = Service.start(0, health);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + service.port() + path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void saysItsName() throws IOException, InterruptedException {
        HttpResponse<String> response = get(Health.WITHOUT_DEPENDENCIES, "/", "GET");
        assertEquals("{\"service\":\"${{ values.name }}\"}", response.body());
    }

    @Test
    void isAliveEvenWhenADependencyIsNot() throws IOException, InterruptedException {
        assertEquals(200, get(UNREACHABLE, "/healthz", "GET").statusCode());
    }

    @Test
    void isReadyWithoutDependencies() throws IOException, InterruptedException {
        assertEquals(200, get(Health.WITHOUT_DEPENDENCIES, "/readyz", "GET").statusCode());
    }

    @Test
    void namesTheDependencyThatItCannotReach() throws IOException, InterruptedException {
        HttpResponse<String> response = get(UNREACHABLE, "/readyz", "GET");
        assertEquals(503, response.statusCode());
        assertEquals("{\"status\":\"waiting\",\"missing\":[\"database\"]}", response.body());
    }

    @Test
    void refusesWhatItDoesNotServe() throws IOException, InterruptedException {
        assertEquals(404, get(Health.WITHOUT_DEPENDENCIES, "/nothing", "GET").statusCode());
        assertEquals(405, get(Health.WITHOUT_DEPENDENCIES, "/", "POST").statusCode());
    }
}

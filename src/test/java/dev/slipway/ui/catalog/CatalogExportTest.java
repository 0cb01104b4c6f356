package dev.slipway.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Catalog;
import dev.slipway.ui.Entities;
import dev.slipway.yaml.Json;

import org.junit.jupiter.api.Test;

class CatalogExportTest {
    private static final Catalog CATALOG =
            Entities.of(
                    """
                    apiVersion: backstage.io/v1alpha1
                    kind: Component
                    metadata:
                      name: orders
                      title: 'Orders, "fast"'
                      description: "two\\nlines"
                      tags: [go, grpc]
                    spec:
                      type: service
                      lifecycle: production
                      owner: team-a
                    """);

    @Test
    void csvQuotesWhatNeedsIt() {
        assertThat(CatalogExport.CSV.of(CATALOG.entities()))
                .isEqualTo(
                        "ref,kind,name,title,description,type,lifecycle,owner,system,tags,file,line\r\n"
                            + "component:default/orders,Component,orders,\"Orders,"
                            + " \"\"fast\"\"\",\"two\n"
                            + "lines\",service,production,group:default/team-a,,go"
                            + " grpc,catalog-info.yaml,1\r\n");
    }

    @Test
    void jsonHasTheFieldsOfTheCommandLine() {
        String json = CatalogExport.JSON.of(CATALOG.entities());

        assertThat(String.valueOf(Json.object("{\"rows\":" + json + "}").get("rows")))
                .contains("ref=component:default/orders", "tags=[go, grpc]", "line=1");
    }
}

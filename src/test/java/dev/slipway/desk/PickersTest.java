package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Root;
import dev.slipway.files.MemorySource;
import dev.slipway.form.Field;
import dev.slipway.form.Form;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class PickersTest {
    private static final String CATALOG =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: team-a, title: Alpha}
            spec: {type: team, children: []}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: team-b}
            spec: {type: team, children: []}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: User
            metadata: {name: mara}
            spec: {memberOf: [team-a]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: orders, tags: [java, web]}
            spec: {type: service, lifecycle: production, owner: team-a}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: stock, namespace: shop, tags: [java]}
            spec: {type: library, lifecycle: production, owner: group:default/team-b}
            """;

    private final Catalog catalog =
            new CatalogReader()
                    .read(
                            List.of(
                                    Root.file(
                                            "test",
                                            MemorySource.of(Map.of("catalog.yaml", CATALOG)),
                                            "catalog.yaml")),
                            Progress.NONE)
                    .value()
                    .orElseThrow();
    private final Pickers pickers = new Pickers(catalog, EntityRef.parse("user:default/mara"));

    @Test
    void anOwnerPickerOffersGroupsAndUsers() {
        assertThat(offered("{ui:field: OwnerPicker}"))
                .containsExactly(
                        "group:default/team-a", "user:default/mara", "group:default/team-b");
    }

    @Test
    void aCatalogFilterDecides() {
        assertThat(offered("{ui:field: OwnerPicker, ui:options: {catalogFilter: {kind: Group}}}"))
                .containsExactly("group:default/team-a", "group:default/team-b");
        assertThat(
                        offered(
                                "{ui:field: EntityPicker, ui:options: {catalogFilter: [{kind:"
                                        + " Component, spec.type: library}, {kind: User}]}}"))
                .containsExactly("user:default/mara", "component:shop/stock");
        assertThat(offered("{ui:field: EntityPicker, ui:options: {allowedKinds: [Component]}}"))
                .containsExactly("component:default/orders", "component:shop/stock");
    }

    @Test
    void mineIsWhatMyGroupsOwn() {
        assertThat(offered("{ui:field: OwnedEntityPicker}"))
                .containsExactly("component:default/orders");
        assertThat(offered("{ui:field: MyGroupsPicker}")).containsExactly("group:default/team-a");
        Pickers nobody = new Pickers(catalog, Optional.empty());
        assertThat(nobody.choices(field("{ui:field: OwnedEntityPicker}"))).isEmpty();
        assertThat(nobody.choices(field("{ui:field: MyGroupsPicker}"))).isEmpty();
    }

    @Test
    void otherFieldsOfferNothing() {
        assertThat(offered("{type: string}")).isEmpty();
        assertThat(pickers.stored(field("{type: string}"), " as typed ")).isEqualTo(" as typed ");
    }

    @Test
    void aTypedTextBecomesTheFullReference() {
        Field owner = field("{ui:field: OwnerPicker}");
        assertThat(pickers.stored(owner, "team-a")).isEqualTo("group:default/team-a");
        assertThat(pickers.stored(owner, "mara")).isEqualTo("user:default/mara");
        assertThat(pickers.stored(owner, "newcomers")).isEqualTo("group:default/newcomers");
        assertThat(pickers.stored(owner, "User:Mara")).isEqualTo("user:default/mara");
        Field any = field("{ui:field: EntityPicker}");
        assertThat(pickers.stored(any, "stock")).isEqualTo("component:shop/stock");
        assertThat(pickers.stored(any, "nothing")).isEqualTo("nothing");
        Field shop =
                field(
                        "{ui:field: EntityPicker, ui:options: {defaultKind: Component,"
                                + " defaultNamespace: shop}}");
        assertThat(pickers.stored(shop, "new")).isEqualTo("component:shop/new");
    }

    @Test
    void theOnlyChoiceIsFilledInWhereNothingElseIsAllowed() {
        assertThat(pickers.only(field("{ui:field: MyGroupsPicker}")))
                .contains("group:default/team-a");
        String users =
                "{ui:field: EntityPicker, ui:options: {allowArbitraryValues: false,"
                        + " catalogFilter: {kind: User}}}";
        assertThat(pickers.only(required(users))).contains("user:default/mara");
        assertThat(pickers.only(field(users))).isEmpty();
        assertThat(pickers.only(required("{ui:field: OwnerPicker}"))).isEmpty();
    }

    @Test
    void tagsComeWithTheirNumbers() {
        assertThat(pickers.tags(field("{type: array, ui:field: EntityTagsPicker}")))
                .extracting(tag -> tag.name() + " " + tag.count())
                .containsExactly("java 2", "web 1");
        assertThat(
                        pickers.tags(
                                field(
                                        "{type: array, ui:field: EntityTagsPicker, ui:options:"
                                                + " {kinds: [API]}}")))
                .isEmpty();
    }

    @Test
    void whatIsStoredIsShownByItsName() {
        Field owner = field("{ui:field: OwnerPicker}");
        assertThat(pickers.shown(owner, "group:default/team-a")).isEqualTo("Alpha");
        assertThat(pickers.shown(owner, "group:default/gone")).isEqualTo("gone");
        assertThat(pickers.offers(owner, "group:default/gone")).isFalse();
        assertThat(pickers.offers(owner, "group:default/team-b")).isTrue();
    }

    private List<String> offered(String schema) {
        return pickers.choices(field(schema)).stream()
                .map(Entity::ref)
                .map(EntityRef::toString)
                .toList();
    }

    private static Field required(String schema) {
        return form("{required: [it], properties: {it: " + schema + "}}");
    }

    private static Field field(String schema) {
        return form("{properties: {it: " + schema + "}}");
    }

    private static Field form(String page) {
        return Form.of(Yaml.readOne("form.yaml", page, Dialect.CORE).value().orElseThrow())
                .value()
                .orElseThrow()
                .pages()
                .getFirst()
                .fields()
                .getFirst();
    }
}

package dev.slipway.ui.delivery;

import dev.slipway.base.Problem;
import dev.slipway.delivery.Delivery;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.dora.Trend;
import dev.slipway.delivery.dora.Week;
import dev.slipway.delivery.dora.Window;
import dev.slipway.desk.ServiceDelivery;
import dev.slipway.desk.ServiceReport;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of one service in a window.
///
/// @param detail how its deployments are found, in few words
/// @param report its figures; empty where there are none
/// @param before the figures of the window before
/// @param trends a number a week for each metric; empty where the source has no single deployments
/// @param obstacle why there is no figure
/// @param service what its repository tells; empty for other sources
record ServiceRow(
        String ref,
        String name,
        String detail,
        Optional<Report> report,
        Optional<Report> before,
        Map<Metric, double[]> trends,
        List<Week> weeks,
        Optional<Problem> obstacle,
        List<Problem> notes,
        Optional<ServiceDelivery> service) {

    ServiceRow {
        trends = Map.copyOf(trends);
        weeks = List.copyOf(weeks);
        notes = List.copyOf(notes);
    }

    static ServiceRow of(ServiceDelivery service, Window window) {
        return of(
                service.ref(),
                service.name(),
                service.definition().brief(),
                service.read().value(),
                service.read().problems(),
                window,
                Optional.of(service));
    }

    static ServiceRow of(
            String ref,
            String name,
            String detail,
            Optional<Delivery> delivery,
            List<Problem> problems,
            Window window,
            Optional<ServiceDelivery> service) {
        Map<Metric, double[]> trends = new EnumMap<>(Metric.class);
        Optional<Trend> trend = delivery.map(d -> d.trend(window));
        trend.ifPresent(
                course -> {
                    for (Metric metric : Metric.values()) {
                        trends.put(metric, course.of(metric));
                    }
                });
        return new ServiceRow(
                ref,
                name,
                detail,
                delivery.map(d -> d.report(window)),
                delivery.flatMap(d -> d.reportBefore(window)),
                trends,
                trend.map(Trend::weeks).orElse(List.of()),
                delivery.isPresent() ? Optional.empty() : problems.stream().findFirst(),
                problems,
                service);
    }

    /// What another source tells: deployments, or sums only.
    static ServiceRow of(ServiceReport told, Window window) {
        return told.summed().isEmpty()
                ? of(
                        told.ref(),
                        told.name(),
                        told.detail(),
                        told.read().value(),
                        told.read().problems(),
                        window,
                        Optional.empty())
                : summed(told, told.summed().get());
    }

    private static ServiceRow summed(ServiceReport told, Report report) {
        return new ServiceRow(
                told.ref(),
                told.name(),
                told.detail(),
                Optional.of(report),
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty(),
                told.read().problems(),
                Optional.empty());
    }
}

package dev.slipway.yaml;

/// Whose rules decide what a plain scalar means.
public enum Dialect {
    /// YAML 1.2 core schema without merge keys, as the `yaml` npm package reads for Backstage.
    CORE,
    /// What a `%YAML 1.1` directive makes of [#CORE]: `yes` is true, `012` is ten.
    OLD,
    /// Go yaml.v3 decoding into `interface{}`: `0777` octal, `1_000` a number, `<<` merges.
    GO,
    /// [#GO] as Kubernetes' programs read objects: of two equal keys the last counts.
    OBJECTS
}

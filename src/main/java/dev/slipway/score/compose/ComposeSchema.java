package dev.slipway.score.compose;

import static dev.slipway.score.compose.Shape.Value.ANY;
import static dev.slipway.score.compose.Shape.Value.BOOLEAN;
import static dev.slipway.score.compose.Shape.Value.BYTES;
import static dev.slipway.score.compose.Shape.Value.COMMAND;
import static dev.slipway.score.compose.Shape.Value.DURATION;
import static dev.slipway.score.compose.Shape.Value.ENVIRONMENT;
import static dev.slipway.score.compose.Shape.Value.FILE_MODE;
import static dev.slipway.score.compose.Shape.Value.HOSTS;
import static dev.slipway.score.compose.Shape.Value.INTEGER;
import static dev.slipway.score.compose.Shape.Value.MAPPING;
import static dev.slipway.score.compose.Shape.Value.MULTI_OPTIONS;
import static dev.slipway.score.compose.Shape.Value.NUMBER;
import static dev.slipway.score.compose.Shape.Value.OPT_OUT;
import static dev.slipway.score.compose.Shape.Value.REQUIRED;
import static dev.slipway.score.compose.Shape.Value.SET_BOOLEAN;
import static dev.slipway.score.compose.Shape.Value.SET_DURATION;
import static dev.slipway.score.compose.Shape.Value.SET_INTEGER;
import static dev.slipway.score.compose.Shape.Value.TEST;
import static dev.slipway.score.compose.Shape.Value.TEXT;
import static dev.slipway.score.compose.Shape.Value.TEXTS;
import static dev.slipway.score.compose.Shape.Value.TEXTS_OR_NUMBERS;
import static dev.slipway.score.compose.Shape.Value.TEXT_OR_TEXTS;
import static dev.slipway.score.compose.Shape.Value.ULIMIT;

import dev.slipway.score.compose.Shape.Fields;
import dev.slipway.score.compose.Shape.ListOf;
import dev.slipway.score.compose.Shape.MapOf;

/// The tables of compose-go's types (v2.13.0, `types/types.go`): every field in the order in which
/// it is written.
final class ComposeSchema {
    private static final Fields FILE_REFERENCE =
            Fields.of().with(TEXT, "source", "target", "uid", "gid").with("mode", FILE_MODE);
    private static final Fields DEVICE_REQUEST =
            Fields.of()
                    .with("capabilities", TEXTS)
                    .with("driver", TEXT)
                    .with("count", ANY)
                    .with("device_ids", TEXTS)
                    .with("options", MAPPING);
    private static final Fields HOOK =
            Fields.of()
                    .with("command", COMMAND)
                    .with(TEXT, "image", "user")
                    .with("privileged", BOOLEAN)
                    .with("working_dir", TEXT)
                    .with("environment", ENVIRONMENT)
                    .with("per_replica", BOOLEAN);

    static final Fields BUILD =
            Fields.of()
                    .with(TEXT, "context", "dockerfile", "dockerfile_inline")
                    .with("entitlements", TEXTS)
                    .with("args", ENVIRONMENT)
                    .with(TEXT, "provenance", "sbom")
                    .with("ssh", ANY)
                    .with("labels", MAPPING)
                    .with(TEXT_OR_TEXTS, "cache_from", "cache_to")
                    .with("no_cache", BOOLEAN)
                    .with("no_cache_filter", TEXT_OR_TEXTS)
                    .with("additional_contexts", MAPPING)
                    .with("pull", BOOLEAN)
                    .with("extra_hosts", HOSTS)
                    .with(TEXT, "isolation", "network", "target")
                    .with("secrets", new ListOf(FILE_REFERENCE))
                    .with("shm_size", BYTES)
                    .with("tags", TEXT_OR_TEXTS)
                    .with("ulimits", new MapOf(ULIMIT, true))
                    .with("platforms", TEXT_OR_TEXTS)
                    .with("privileged", BOOLEAN);

    private static final Fields RESOURCE =
            Fields.of()
                    .with("cpus", NUMBER)
                    .with("memory", BYTES)
                    .with("pids", INTEGER)
                    .with("devices", new ListOf(DEVICE_REQUEST))
                    .with("generic_resources", ANY);
    private static final Fields UPDATE =
            Fields.of()
                    .with("parallelism", SET_INTEGER)
                    .with("delay", DURATION)
                    .with("failure_action", TEXT)
                    .with("monitor", DURATION)
                    .with("max_failure_ratio", NUMBER)
                    .with("order", TEXT);
    private static final Fields DEPLOY =
            Fields.of()
                    .with("mode", TEXT)
                    .with("replicas", SET_INTEGER)
                    .with("labels", MAPPING)
                    .with(UPDATE, "update_config", "rollback_config")
                    .with(
                            "resources",
                            Fields.of().with(RESOURCE, "limits", "reservations").embedded())
                    .with(
                            "restart_policy",
                            Fields.of()
                                    .with("condition", TEXT)
                                    .with("delay", SET_DURATION)
                                    .with("max_attempts", SET_INTEGER)
                                    .with("window", SET_DURATION))
                    .with(
                            "placement",
                            Fields.of()
                                    .with("constraints", TEXTS)
                                    .with(
                                            "preferences",
                                            new ListOf(Fields.of().with("spread", TEXT)))
                                    .with("max_replicas_per_node", INTEGER)
                                    .embedded())
                    .with("endpoint_mode", TEXT);

    static final Fields DEPENDENCY =
            Fields.of().with("condition", TEXT).with("restart", BOOLEAN).with("required", REQUIRED);
    static final Fields VOLUME_OPTIONS =
            Fields.of().with("labels", MAPPING).with("nocopy", BOOLEAN).with("subpath", TEXT);
    static final Fields BIND_OPTIONS =
            Fields.of()
                    .with(TEXT, "selinux", "propagation")
                    .with("create_host_path", OPT_OUT)
                    .with("recursive", TEXT);
    static final Fields TMPFS_OPTIONS = Fields.of().with("size", BYTES).with("mode", INTEGER);
    static final Fields MOUNT =
            Fields.of()
                    .with(TEXT, "type", "source", "target")
                    .with("read_only", BOOLEAN)
                    .with("consistency", TEXT)
                    .with("bind", BIND_OPTIONS)
                    .with("volume", VOLUME_OPTIONS)
                    .with("tmpfs", TMPFS_OPTIONS)
                    .with("image", Fields.of().with("subpath", TEXT));
    private static final Fields HEALTH =
            Fields.of()
                    .with("test", TEST)
                    .with(SET_DURATION, "timeout", "interval")
                    .with("retries", SET_INTEGER)
                    .with(SET_DURATION, "start_period", "start_interval")
                    .with("disable", BOOLEAN);
    private static final Fields PORT =
            Fields.of()
                    .with(TEXT, "name", "mode", "host_ip")
                    .with("target", INTEGER)
                    .with(TEXT, "published", "protocol", "app_protocol");
    private static final Fields SERVICE_NETWORK =
            Fields.of()
                    .with("aliases", TEXTS)
                    .with("driver_opts", MAPPING)
                    .with("gw_priority", INTEGER)
                    .with(TEXT, "interface_name", "ipv4_address", "ipv6_address")
                    .with("link_local_ips", TEXTS)
                    .with("mac_address", TEXT)
                    .with("priority", INTEGER);

    static final Fields SERVICE = rest(middle(first(Fields.of())));

    private static Fields first(Fields fields) {
        return fields.with("profiles", TEXTS)
                .with("annotations", MAPPING)
                .with("attach", SET_BOOLEAN)
                .with("build", BUILD)
                .with(ANY, "develop", "blkio_config")
                .with(TEXTS, "cap_add", "cap_drop")
                .with(TEXT, "cgroup_parent", "cgroup")
                .with("cpu_count", INTEGER)
                .with("cpu_percent", NUMBER)
                .with(INTEGER, "cpu_period", "cpu_quota", "cpu_rt_period", "cpu_rt_runtime")
                .with("cpus", NUMBER)
                .with("cpuset", TEXT)
                .with("cpu_shares", INTEGER)
                .with("command", COMMAND)
                .with("configs", new ListOf(FILE_REFERENCE))
                .with("container_name", TEXT)
                .with("credential_spec", Fields.of().with(TEXT, "config", "file", "registry"))
                .with("depends_on", new MapOf(DEPENDENCY))
                .with("deploy", DEPLOY)
                .with("device_cgroup_rules", TEXTS)
                .with(
                        "devices",
                        new ListOf(Fields.of().with(TEXT, "source", "target", "permissions")))
                .with("dns", TEXT_OR_TEXTS)
                .with("dns_opt", TEXTS)
                .with("dns_search", TEXT_OR_TEXTS)
                .with(TEXT, "dockerfile", "domainname");
    }

    private static Fields middle(Fields fields) {
        return fields.with("entrypoint", COMMAND)
                .with("provider", Fields.of().with("type", TEXT).with("options", MULTI_OPTIONS))
                .with("environment", ENVIRONMENT)
                .with(
                        "env_file",
                        new ListOf(
                                Fields.of()
                                        .with("path", TEXT)
                                        .with("required", OPT_OUT)
                                        .with("format", TEXT)))
                .with("expose", TEXTS_OR_NUMBERS)
                .with("extends", Fields.of().with(TEXT, "file", "service"))
                .with("external_links", TEXTS)
                .with("extra_hosts", HOSTS)
                .with("group_add", TEXTS)
                .with("gpus", new ListOf(DEVICE_REQUEST))
                .with("hostname", TEXT)
                .with("healthcheck", HEALTH)
                .with("image", TEXT)
                .with("init", SET_BOOLEAN)
                .with(TEXT, "ipc", "isolation")
                .with("labels", MAPPING)
                .with(TEXTS, "label_file", "links")
                .with("logging", Fields.of().with("driver", TEXT).with("options", MAPPING))
                .with("log_driver", TEXT)
                .with("log_opt", MAPPING)
                .with(BYTES, "mem_limit", "mem_reservation", "memswap_limit", "mem_swappiness")
                .with("mac_address", TEXT)
                .with(
                        "models",
                        new MapOf(Fields.of().with(TEXT, "endpoint_var", "model_var"), true))
                .with(TEXT, "net", "network_mode")
                .with("networks", new MapOf(SERVICE_NETWORK, true));
    }

    private static Fields rest(Fields fields) {
        return fields.with("oom_kill_disable", BOOLEAN)
                .with("oom_score_adj", INTEGER)
                .with("pid", TEXT)
                .with("pids_limit", INTEGER)
                .with("platform", TEXT)
                .with("ports", new ListOf(PORT))
                .with("privileged", BOOLEAN)
                .with("pull_policy", TEXT)
                .with("read_only", BOOLEAN)
                .with(TEXT, "restart", "runtime")
                .with("scale", SET_INTEGER)
                .with("secrets", new ListOf(FILE_REFERENCE))
                .with("security_opt", TEXTS)
                .with("shm_size", BYTES)
                .with("stdin_open", BOOLEAN)
                .with("stop_grace_period", SET_DURATION)
                .with("stop_signal", TEXT)
                .with(MAPPING, "storage_opt", "sysctls")
                .with("tmpfs", TEXT_OR_TEXTS)
                .with("tty", BOOLEAN)
                .with("ulimits", new MapOf(ULIMIT, true))
                .with("use_api_socket", BOOLEAN)
                .with(TEXT, "user", "userns_mode", "uts", "volume_driver")
                .with("volumes", new ListOf(MOUNT))
                .with("volumes_from", TEXTS)
                .with("working_dir", TEXT)
                .with(new ListOf(HOOK), "pre_start", "post_start", "pre_stop");
    }

    static final Fields NETWORK =
            Fields.of()
                    .with(TEXT, "name", "driver")
                    .with("driver_opts", MAPPING)
                    .with(
                            "ipam",
                            Fields.of()
                                    .with("driver", TEXT)
                                    .with(
                                            "config",
                                            new ListOf(
                                                    Fields.of()
                                                            .with(
                                                                    TEXT,
                                                                    "subnet",
                                                                    "gateway",
                                                                    "ip_range")
                                                            .with("aux_addresses", MAPPING)))
                                    .with("options", MAPPING)
                                    .embedded())
                    .with(BOOLEAN, "external", "internal", "attachable")
                    .with("labels", MAPPING)
                    .with(SET_BOOLEAN, "enable_ipv4", "enable_ipv6");
    static final Fields VOLUME =
            Fields.of()
                    .with(TEXT, "name", "driver")
                    .with("driver_opts", MAPPING)
                    .with("external", BOOLEAN)
                    .with("labels", MAPPING);
    static final Fields MODEL =
            Fields.of()
                    .with(TEXT, "name", "model")
                    .with("context_size", INTEGER)
                    .with("runtime_flags", TEXTS);
    static final Fields PROJECT =
            Fields.of()
                    .with("name", TEXT)
                    .with("services", new MapOf(SERVICE))
                    .with("networks", new MapOf(NETWORK))
                    .with("volumes", new MapOf(VOLUME))
                    .with(ANY, "secrets", "configs")
                    .with("models", new MapOf(MODEL));

    private ComposeSchema() {}
}

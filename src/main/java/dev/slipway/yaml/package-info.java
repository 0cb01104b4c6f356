/// YAML and JSON, read with positions and written like the peers write. Front doors:
/// [dev.slipway.yaml.Yaml] (read), `YamlWriter` (write as Go's yaml.v3 does, with an origin a
/// line), `YamlEdit` (comment-keeping edits) and `Json` (Jackson, for configuration and machine
/// output). Knows no trade. One node type serves reading and producing, so that an origin travels
/// from the line that was read to the line that was written.
@NullMarked
package dev.slipway.yaml;

import org.jspecify.annotations.NullMarked;

/// The template functions of Masterminds/sprig 3.3: text, numbers, lists, dictionaries, dates,
/// encodings, regular expressions, versions. Front door: [dev.slipway.gotemplate.sprig.Sprig]. Left
/// out on purpose: everything that reads the environment or the network, certificates, and password
/// hashes, which no manifest preview may make up. Must not know the template language.
@NullMarked
package dev.slipway.gotemplate.sprig;

import org.jspecify.annotations.NullMarked;

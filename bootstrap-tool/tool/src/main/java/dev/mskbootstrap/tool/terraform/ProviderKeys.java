package dev.mskbootstrap.tool.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Which of several configurations of a provider a resource has: a plan says it, a state does not. */
final class ProviderKeys {

    private final JsonNode providers;
    private final Map<String, String> keysByBlock = new HashMap<>();

    ProviderKeys(TerraformFile file) {
        this.providers = file.configuration().path("provider_config");
        index(file.configuration().path("root_module"), "");
    }

    /** Such as {@code kafka.dr}; the provider's own address when no more is known. */
    String of(TerraformResource resource) {
        String key = keysByBlock.getOrDefault(resource.block(), "");
        return key.isEmpty() ? resource.json().path("provider_name").asText() : key;
    }

    private void index(JsonNode module, String prefix) {
        for (JsonNode resource : module.path("resources")) {
            keysByBlock.put(
                    prefix + resource.path("address").asText(),
                    inherited(resource.path("provider_config_key").asText()));
        }
        module.path("module_calls")
                .properties()
                .forEach(call -> index(call.getValue().path("module"), prefix + "module." + call.getKey() + "."));
    }

    /** A module that configures nothing of its own has the provider of the root module. */
    private String inherited(String key) {
        JsonNode provider = providers.path(key);
        boolean isOwn = !provider.has("module_address") || provider.has("expressions");
        return isOwn ? key : key.substring(key.lastIndexOf(':') + 1);
    }
}

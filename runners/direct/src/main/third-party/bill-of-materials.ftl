<#-- A bill of materials, CycloneDX 1.6, of what license-maven-plugin found: https://cyclonedx.org/docs/1.6/json/ -->
<#assign unlisted = ["JDOM", "UnRar"]>
{
  "bomFormat": "CycloneDX",
  "specVersion": "1.6",
  "version": 1,
  "metadata": {
    "component": {"type": "application", "group": "io.precis", "name": "precis", "bom-ref": "precis"}
  },
  "components": [
<#list dependencyMap as entry>
<#assign project = entry.getKey()>
<#assign purl = "pkg:maven/" + project.groupId + "/" + project.artifactId + "@" + project.version>
    {
      "type": "library",
      "bom-ref": "${purl?json_string}",
      "group": "${project.groupId?json_string}",
      "name": "${project.artifactId?json_string}",
      "version": "${project.version?json_string}",
      "licenses": [<#list entry.getValue() as licence>{"license": {"${unlisted?seq_contains(licence)?string('name', 'id')}": "${licence?json_string}"}}<#sep>, </#sep></#list>],
      "purl": "${purl?json_string}"
    }<#sep>,</#sep>
</#list>
  ]
}

<#-- A bill of materials, CycloneDX 1.6, of what license-maven-plugin found and of what is inside the jars that it
     found: https://cyclonedx.org/docs/1.6/json/ -->
<#assign unlisted = ["JDOM", "UnRar"]>
{
  "bomFormat": "CycloneDX",
  "specVersion": "1.6",
  "version": 1,
  "metadata": {
    "component": {"type": "application", "group": "io.precis", "name": "precis", "version": "@project.version@", "bom-ref": "precis"}
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
<#if entry.getValue()?size gt 1>
      "licenses": [{"expression": "${entry.getValue()?join(" OR ")?json_string}"}],
<#else>
<#assign licence = entry.getValue()[0]>
      "licenses": [{"license": {"${unlisted?seq_contains(licence)?string('name', 'id')}": "${licence?json_string}"}}],
</#if>
      "purl": "${purl?json_string}"
    },
</#list>
<#list @inside.jars@ as part>
<#assign purl = "pkg:maven/" + part.group + "/" + part.name + part.version?has_content?string("@" + part.version, "")>
    {
      "type": "library",
      "bom-ref": "${purl}",
      "group": "${part.group}",
      "name": "${part.name}",
<#if part.version?has_content>
      "version": "${part.version}",
</#if>
      "licenses": [{"license": {"id": "${part.licence}"}}],
      "purl": "${purl}"
    }<#sep>,</#sep>
</#list>
  ]
}

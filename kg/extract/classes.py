"""The classes that a thing has besides its most specific one, so that plain queries find it."""

from kg.model import Entity, Iri, Value
from kg.names import SCHEMA, SOV, UNSEEN, entity_iri

_BROADER: dict[Iri, tuple[Iri, ...]] = {
    SCHEMA.Person: (SOV.Actor,),
    SOV.Company: (SOV.Actor, SCHEMA.Corporation),
    SOV.PublicBody: (SOV.Actor, SCHEMA.GovernmentOrganization),
    SOV.Ministry: (SOV.PublicBody, SOV.Actor, SCHEMA.GovernmentOrganization),
    SOV.Regulator: (SOV.PublicBody, SOV.Actor, SCHEMA.GovernmentOrganization),
    SOV.State: (SOV.Actor, SCHEMA.Country),
    SOV.SupranationalBody: (SOV.Actor, SCHEMA.Organization),
    SOV.University: (SOV.Actor, SCHEMA.CollegeOrUniversity),
    SOV.ResearchBody: (SOV.Actor, SCHEMA.ResearchOrganization),
    SOV.MediaOutlet: (SOV.Actor, SCHEMA.NewsMediaOrganization),
    SOV.NonProfit: (SOV.Actor, SCHEMA.Organization),
    SOV.ActorGroup: (SOV.Actor,),
    SOV.Ecosystem: (SOV.ActorGroup, SOV.Actor),
    SOV.JointLaboratory: (SOV.ResearchBody, SOV.Actor, SCHEMA.ResearchOrganization),
    SOV.Partnership: (SOV.Agreement,),
    SOV.Convention: (SOV.Agreement,),
    SOV.Memorandum: (SOV.Agreement,),
    SOV.Contract: (SOV.Agreement,),
    SOV.Licence: (SOV.Agreement,),
    SOV.AgreementEvent: (SCHEMA.Event,),
    SOV.ComputeInfrastructure: (SOV.InfrastructureAsset,),
    SOV.CloudInfrastructure: (SOV.InfrastructureAsset,),
    SOV.DataCentre: (SOV.InfrastructureAsset,),
    SOV.AIModel: (SCHEMA.SoftwareApplication,),
}
"""The ontology says the same of these classes; a test holds the two together."""
PLACES = frozenset({SCHEMA.Place, SCHEMA.Country, SCHEMA.City, SCHEMA.AdministrativeArea})
"""The classes of where a thing may be."""
NO_FIRM = frozenset({SCHEMA.Person, SOV.State, SOV.MediaOutlet})
"""Actors that no bare title heads, and of whose people a text does not say "they" or "a spokesman".

A person is nobody's, and a text names states and outlets for much else that they do.
"""


def with_broader(kind: Iri) -> tuple[Iri, ...]:
    """Return a class and its broader ones, the most specific first."""
    return (kind, *_BROADER.get(kind, ()))


def minted(name: str, kind: Iri, base: str, language: str) -> Entity:
    """Return a thing that only a text names, with the IRI of its name and class below a base."""
    return Entity(entity_iri(base, name, kind), shown(name, language), with_broader(kind))


def shown(words: str, language: str) -> Value:
    """Return the words of a text as a label: without what nobody sees."""
    return Value(words.translate(UNSEEN), language=language)

"""What the roles of frames must be: the types that frames.toml names, and their classes."""

from kg.extract.memory import Referent
from kg.extract.syntax import Clause
from kg.names import SCHEMA, SOV

_KINDS = {
    "actor": (SOV.Actor,),
    "agreement": (SOV.Agreement,),
    "language": (SCHEMA.Language,),
    "layer": (SOV.Layer,),
    "event": (SCHEMA.Event,),
    "place": (SCHEMA.Place, SCHEMA.Country, SCHEMA.City, SCHEMA.AdministrativeArea),
    "law": (SCHEMA.Legislation,),
    "person": (SCHEMA.Person,),
    "question": (SCHEMA.Question,),
    "asset": (SOV.InfrastructureAsset, SOV.AIModel, SCHEMA.Product, SCHEMA.SoftwareApplication),
    "user": (SOV.Actor, SOV.InfrastructureAsset, SOV.AIModel, SCHEMA.Product),
    "host": (SOV.Actor, SOV.CloudInfrastructure, SOV.DataCentre),
    "amount": (SCHEMA.MonetaryAmount,),
    "work": (SCHEMA.CreativeWork, SCHEMA.Legislation),
    "quantity": (SCHEMA.QuantitativeValue,),
}


def fits(clause: Clause, referent: Referent, wanted: str) -> bool:
    """Tell whether what a phrase stands for is of a type that a frame names."""
    entity, phrase = referent.entity, referent.phrase
    if entity is None:
        return False
    if wanted == "named":
        return referent.named and SOV.Actor in entity.types
    if wanted == "organisation":
        return referent.named and SOV.Actor in entity.types and (SCHEMA.Person not in entity.types)
    if wanted == "goods":
        return SCHEMA.MonetaryAmount not in entity.types
    if wanted == "body":
        return SOV.Actor in entity.types and SCHEMA.Person not in entity.types
    if wanted == "thing":
        return not (referent.named and SOV.Actor in entity.types)
    if wanted == "task":
        named = referent.named and SOV.Actor in entity.types
        return not named and SOV.Agreement not in entity.types
    if wanted == "bare":
        node = clause.noun(phrase.node) if phrase else None
        return node is not None and node.core == node.first + 1 and not referent.named
    if wanted == "event" and SOV.AgreementEvent in entity.types:
        return False
    return any(kind in entity.types for kind in _KINDS[wanted])

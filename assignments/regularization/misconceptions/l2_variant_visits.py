# fails: nothing
# es: recorre los módulos uno dentro de otro y recuerda los parámetros ya vistos
# en: goes through modules within modules and remembers the parameters seen
def l2_penalty(model, strength, all_parameters=False):
    seen = {}
    def visit(m):
        for p in m._parameters.values():
            if p is not None:
                seen[id(p)] = p
        for c in m.children():
            visit(c)
    visit(model)
    total = 0.0
    for p in seen.values():
        if all_parameters or p.dim() >= 2:
            total = total + torch.linalg.vector_norm(p).square()
    return torch.as_tensor(total) * strength * 0.5

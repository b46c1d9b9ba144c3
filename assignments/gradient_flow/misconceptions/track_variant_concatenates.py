# fails: nothing
# es: une filas con cat y borra al final
# en: joins rows with cat and clears at the end
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    model.zero_grad(set_to_none=True)
    opt = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.0, foreach=False)
    norms, losses = torch.empty(0, dtype=torch.float64), torch.empty(0, dtype=torch.float64)
    for x, y in batches:
        out = model.forward(x)
        loss = loss_fn(out, y)
        loss.backward()
        row = torch.cat([p.grad.norm().reshape(1) for n, p in model.named_parameters() if "weight" in n])
        norms = torch.cat([norms, row.reshape(1, -1)]) if len(norms) else row.reshape(1, -1)
        losses = torch.cat([losses, loss.detach().reshape(1)])
        opt.step()
        opt.zero_grad()
    return norms, losses
